package vn.hoso.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.audit.AuditSearch;
import vn.hoso.audit.AuditWords;

/** What an administrator reads on the page of the log. */
@TestProvince
class AuditViewTest {

    private static final Pattern WRITTEN = Pattern.compile("audit\\s*\\.write\\(([^;]*);");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Autowired
    AuditSearch search;

    @Autowired
    ObjectProvider<AuditWords> words;

    @Autowired
    TestPeople people;

    @Autowired
    CaseFixture cases;

    @Test
    void saysWhoDidWhatInWordsAndWhatWasBefore() {
        String code = cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .answering("doiTuongMienLePhi", true)
                        .receivedAt("2026-06-01T08:30"))
                .code();
        people.as("quantri", () -> {
            AuditView view = new AuditView(search, words);
            view.show(code);
            String page = view.getElement().getTextRecursively();
            assertThat(page)
                    .contains("Tiếp nhận hồ sơ", code, "Lúc", "Ai", "Trước → sau", "Lý do")
                    .contains("Trạng thái: Đang xử lý");
        });
    }

    @Test
    void everyActionThatIsWrittenHasWords() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher writes = WRITTEN.matcher(Files.readString(file));
                while (writes.find()) {
                    WORD.matcher(writes.group(1))
                            .results()
                            .map(word -> word.group(1))
                            .filter(word -> AuditVocabulary.action(word).equals(word))
                            .forEach(unknown::add);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
