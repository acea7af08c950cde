package vn.hoso.reception.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoso.BrowserTab;
import vn.hoso.reception.PartyFaults;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Every fault is shown at its place, each place once, and the officer is taken to the first. */
class PeopleSectionTest {

    private static final DossierDraft.Person WRONG = new DossierDraft.Person("", "", null, "12", "không phải thư", "");

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    private PeopleSection people;

    @BeforeEach
    void someoneHandsInTheirOwnDossier() {
        people = new PeopleSection(() -> {});
        people.restore(draft(true, WRONG));
    }

    @Test
    void oneFieldThatStandsForTwoPartiesIsOnePlace() {
        List<Fault> faults = faults();
        assertThat(faults).extracting(Fault::key).contains("submitter-phone", "owner-phone");
        assertThat(wrong())
                .containsExactly("submitter-idNumber", "submitter-name", "submitter-phone", "submitter-email");
    }

    @Test
    void aMessageNamesThePartyOfItsField() {
        faults();
        assertThat(message("submitter-phone")).contains("của người nộp").doesNotContain("của chủ hồ sơ");
        assertThat(message("submitter-idNumber")).contains("người nộp (là chủ hồ sơ)");
    }

    @Test
    void theOwnersOwnFieldNamesTheOwner() {
        people.restore(draft(false, new DossierDraft.Person("Trần Văn Nộp", "052188004321", null, "", "", "")));
        faults();
        assertThat(wrong()).contains("owner-idNumber", "owner-name", "submitter-representation");
        assertThat(wrong().getFirst()).isEqualTo("submitter-representation");
        assertThat(message("owner-idNumber")).contains("của chủ hồ sơ");
    }

    private List<Fault> faults() {
        people.clearErrors();
        List<Fault> faults = PartyFaults.of(people.parties(), LocalDate.of(2026, 6, 1));
        assertThat(faults).allSatisfy(fault -> assertThat(people.show(fault)).isTrue());
        return faults;
    }

    private List<String> wrong() {
        return people.wrong()
                .map(field -> ((Component) field).getId().orElseThrow())
                .toList();
    }

    private String message(String id) {
        return people.wrong()
                .filter(field -> ((Component) field).getId().orElseThrow().equals(id))
                .map(field -> ((HasValidationProperties) field).getErrorMessage())
                .findFirst()
                .orElseThrow();
    }

    private static DossierDraft draft(boolean ownerIsSubmitter, DossierDraft.Person submitter) {
        DossierDraft.Person nobody = new DossierDraft.Person("", "", null, "", "", "");
        return new DossierDraft(
                UUID.randomUUID(),
                "xac-nhan-tinh-trang-hon-nhan",
                null,
                null,
                ownerIsSubmitter,
                false,
                submitter,
                nobody,
                nobody,
                null,
                null,
                Map.of(),
                "{}");
    }
}
