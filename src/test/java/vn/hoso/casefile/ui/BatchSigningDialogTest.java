package vn.hoso.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.BatchSigning;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** One list, one PIN, and a result at each document. */
@TestProvince
class BatchSigningDialogTest {

    private static final String LEADER = "lanhdao.quynhon";

    @Autowired
    private BatchSigning signing;

    @Autowired
    private CaseDownloads downloads;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    private final List<Set<String>> unsigned = new ArrayList<>();

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    @Test
    void theListSaysWhatIsSignedAndThenWhatCameOfEach() {
        WorkItem good = cases.readyToSign();
        WorkItem soonGone = cases.readyToSign();
        people.as(LEADER, () -> {
            BatchSigningDialog dialog = dialog(good, soonGone);
            assertThat(words(dialog))
                    .contains(good.subjectCode(), good.subjectParty(), "Giấy xác nhận", "✓ Sẵn sàng ký");
            assertThat(button(dialog, "sign-confirm").getText()).isEqualTo("Ký 2 văn bản");
            worklist.claim(soonGone.id());
            worklist.forward(
                    soonGone.id(), worklist.colleagues(soonGone.id()).getLast().id(), "Nhờ ký");

            press(dialog, "sai");
            assertThat(unsigned).as("nothing happens with a wrong PIN").isEmpty();
            press(dialog, TestPeople.PASSWORD);

            assertThat(words(dialog)).contains("✓ Đã ký");
        });
        assertThat(unsigned).hasSize(1);
        assertThat(cases.openItems(good.subjectId())).noneMatch(WorkItem::signs);
    }

    @Test
    void whatCannotBeSignedHereIsToldAndStaysSelected() {
        WorkItem good = cases.readyToSign();
        WorkItem other = cases.item(cases.underExamination().caseId(), "Task_ThamDinh");
        people.as(LEADER, () -> {
            BatchSigningDialog dialog = dialog(good, other);
            assertThat(words(dialog)).contains("✕ Không ký chung được");
            assertThat(button(dialog, "sign-confirm").getText()).isEqualTo("Ký 1 văn bản");
            press(dialog, TestPeople.PASSWORD);
            assertThat(words(dialog)).contains("Đã ký 1 trên 2 văn bản.");
        });
        assertThat(unsigned).containsExactly(Set.of(other.id()));
    }

    private BatchSigningDialog dialog(WorkItem... items) {
        return new BatchSigningDialog(signing, downloads, List.of(items), unsigned::add);
    }

    private static void press(BatchSigningDialog dialog, String pin) {
        all(dialog)
                .filter(PasswordField.class::isInstance)
                .map(PasswordField.class::cast)
                .forEach(field -> field.setValue(pin));
        button(dialog, "sign-confirm").click();
    }

    private static Button button(BatchSigningDialog dialog, String id) {
        return (Button) Stream.concat(
                        all(dialog),
                        dialog.getFooter()
                                .getElement()
                                .getChildren()
                                .flatMap(element -> element.getComponent().stream()))
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String words(BatchSigningDialog dialog) {
        return dialog.getElement().getTextRecursively();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(BatchSigningDialogTest::all));
    }
}
