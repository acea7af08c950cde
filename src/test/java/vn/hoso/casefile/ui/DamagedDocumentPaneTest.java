package vn.hoso.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseDetail;

/** A document whose stored bytes were changed is shown as invalid, and cannot be signed from the screen. */
@TestProvince
class DamagedDocumentPaneTest {

    @Value("${hoso.home}")
    Path home;

    @Autowired
    CaseServices services;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    @Test
    void aChangedDocumentHasARedVerdictAndNoPages() {
        CaseDetail detail = cases.detail(cases.receive(DossierFixture.aDossier()
                        .ofMarriageConfirmation()
                        .ownedBy("Lê Thị Hỏng")
                        .receivedAt("2026-06-01T08:30"))
                .caseId());
        var slip = detail.documents().getFirst();
        people.as("quantri", () -> {
            DocumentPane sound = new DocumentPane(services, detail, slip.key());
            assertThat(find(sound, "document-pages")).isPresent();
            assertThat(sound.shownHash(slip.key())).isPresent();

            String hash =
                    services.cases().document(detail.id(), slip.documentId()).sha256();
            Path file = home.resolve("documents")
                    .resolve(hash.substring(0, 2))
                    .resolve(hash.substring(2, 4))
                    .resolve(hash);
            Files.write(file, new byte[] {1, 2, 3});

            DocumentPane damaged = new DocumentPane(services, detail, slip.key());
            assertThat(find(damaged, "document-pages")).isEmpty();
            assertThat(damaged.shownHash(slip.key())).isEmpty();
            String words =
                    find(damaged, "signature-status").orElseThrow().getElement().getTextRecursively();
            assertThat(words).contains("Không hợp lệ: tệp đã bị thay đổi");
        });
    }

    private static java.util.Optional<Component> find(Component root, String id) {
        return all(root)
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .findFirst();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(DamagedDocumentPaneTest::all));
    }
}
