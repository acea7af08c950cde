package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.TestProvince;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelRefused;

/** Why the application did not start is said in the words that the designer can act on. */
@TestProvince
class RefusedFoldersTest {

    private static final String LIKE = "rut-ho-so";

    @Autowired
    private Deployments deployments;

    /** Each of these keeps the application from starting; the second only the engine sees. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default=\"Flow_ConRut\" | | Gateway_ConRut | A branching gateway must have a default flow.",
                "targetRef=\"Task_TroLaiTrangThai\" | targetRef=\"Task_KhongCo\" | Flow_ThoiRutTaiQuay"
                        + " | The engine cannot read it: Invalid destination 'Task_KhongCo'",
                "${restoreStatus} | ${khongCo} | Task_TroLaiTrangThai | khongCo",
            })
    void saysInOneSentenceWhichFileWhichElementAndWhy(String good, String bad, String element, String why) {
        Throwable refused = catchThrowable(
                () -> deployments.deploy(Deployments.Source.SHIPPED, "thu-hong", broken(good, bad == null ? "" : bad)));
        Throwable asTheTestFrameworkHasIt =
                new IllegalStateException("Failed to load ApplicationContext", new RuntimeException(refused));
        assertThat(RefusedFolders.reason(asTheTestFrameworkHasIt))
                .get()
                .asString()
                .startsWith("“thu-hong” was not deployed: thu-hong.bpmn [")
                .contains("[" + element + ":", why)
                .doesNotContain("\n", "ENGINE-");
    }

    @Test
    void namesFileElementAndReasonOfWhatWasRefused() {
        ModelProblem problem = new ModelProblem(
                "a.bpmn", "Task_A", 12, ModelProblem.Severity.REFUSED, new LocalizedText("Thiếu.", "Missing."));
        Throwable failure = new IllegalStateException(
                "Failed to load ApplicationContext", new RuntimeException(new ModelRefused("a", List.of(problem))));
        assertThat(RefusedFolders.reason(failure)).get().asString().contains("a.bpmn", "Task_A", "12", "Missing.");
    }

    /** A test that ran before has used up the only try to start the application. */
    @Test
    void remembersWhyAnEarlierTestHadNoApplication() {
        Throwable refused = catchThrowable(
                () -> deployments.deploy(Deployments.Source.SHIPPED, "thu-hong", broken("${restoreStatus}", "${x}")));
        assertThat(RefusedFolders.reason(new IllegalStateException("failure threshold exceeded")))
                .isEmpty();
        try {
            new RefusedFolders.Noted().processLoadFailure(null, new RuntimeException(refused));
            assertThat(RefusedFolders.noted()).get().asString().contains("Task_TroLaiTrangThai");
        } finally {
            RefusedFolders.forget();
        }
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        assertThat(RefusedFolders.reason(new IllegalStateException("no database")))
                .isEmpty();
    }

    private static List<ModelFile> broken(String good, String bad) {
        Folder folder = Folder.all().stream()
                .filter(one -> one.name().equals(LIKE))
                .findFirst()
                .orElseThrow();
        assertThat(folder.text(LIKE + ".bpmn")).contains(good);
        return folder.files().stream()
                .map(file -> ModelFile.of(
                        file.name().replace(LIKE, "thu-hong"),
                        new String(file.content(), StandardCharsets.UTF_8)
                                .replace(good, bad)
                                .replace(LIKE, "thu-hong")))
                .toList();
    }
}
