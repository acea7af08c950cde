package vn.hoso.folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.TestPeople;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseDownloads;

/** Leaves the documents that a scenario made where the designer can look at them. */
final class ScenarioPages {

    private final TestPeople people;
    private final CaseDownloads downloads;

    ScenarioPages(TestPeople people, CaseDownloads downloads) {
        this.people = people;
        this.downloads = downloads;
    }

    /** {@code target/documents/<procedure>/<scenario>/<document>.pdf}; of several of one kind, numbered. */
    void keep(String procedure, Path scenario, CaseDetail detail) {
        String name = scenario.getFileName().toString().replaceFirst("\\.yaml$", "");
        Path folder = Path.of("target", "documents", procedure, name);
        try {
            Files.createDirectories(folder);
            int number = 0;
            for (CaseDocument document : detail.documents()) {
                number++;
                byte[] pdf = people.call("quantri", () -> downloads.document(detail.id(), document.documentId()))
                        .content();
                Files.write(folder.resolve("%02d-%s.pdf".formatted(number, document.key())), pdf);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
