package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileChangeTest {

    @Test
    void showsTheWholeOfAnAddedFile() {
        assertThat(FileChange.between("a.yaml", null, bytes("một\nhai\n")))
                .isEqualTo(new FileChange("a.yaml", FileChange.Kind.ADDED, java.util.List.of("+một", "+hai")));
    }

    @Test
    void showsTheWholeOfAFileThatIsTakenAway() {
        assertThat(FileChange.between("a.yaml", bytes("một\nhai"), null))
                .isEqualTo(new FileChange("a.yaml", FileChange.Kind.REMOVED, java.util.List.of("-một", "-hai")));
    }

    @Test
    void showsWhatChangedAndWhatStandsAround() {
        assertThat(FileChange.between("a.yaml", bytes("một\nhai\nba"), bytes("một\nhai!\nba"))
                        .lines())
                .containsExactly("@@ -1,3 +1,3 @@", " một", "-hai", "+hai!", " ba");
        assertThat(FileChange.between("a.yaml", bytes("một"), bytes("một"))).isNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
