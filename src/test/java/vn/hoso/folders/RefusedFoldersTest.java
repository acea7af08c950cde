package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelRefused;

/** Why the application did not start is said in the words that the designer can act on. */
class RefusedFoldersTest {

    @Test
    void namesFileElementAndReasonOfWhatWasRefused() {
        ModelProblem problem = new ModelProblem(
                "a.bpmn", "Task_A", 12, ModelProblem.Severity.REFUSED, new LocalizedText("Thiếu.", "Missing."));
        Throwable failure = new IllegalStateException(
                "Failed to load ApplicationContext", new RuntimeException(new ModelRefused("a", List.of(problem))));
        assertThat(RefusedFolders.reason(failure)).get().asString().contains("a.bpmn", "Task_A", "12", "Missing.");
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        assertThat(RefusedFolders.reason(new IllegalStateException("no database")))
                .isEmpty();
    }
}
