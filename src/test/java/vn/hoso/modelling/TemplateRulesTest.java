package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.engine.ModelFile;

/** A template that would write a citizen's words as markup is refused with file and reason. */
class TemplateRulesTest {

    @Test
    void onlyEscapedNamesMayBePublished() {
        ModelFile safe = ModelFile.of("documents/giay.html", "<p>{{applicant.name}}{{#data.x}}{{.}}{{/data.x}}</p>");
        ModelFile unsafe = ModelFile.of("documents/thu.html", "<p>{{{applicant.name}}}</p>");
        assertThat(FolderRules.problems(List.of(safe), "1")).isEmpty();
        assertThat(FolderRules.problems(List.of(safe, unsafe), "1"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("documents/thu.html");
                    assertThat(problem.reason().vi()).contains("bị từ chối");
                });
    }
}
