package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.engine.Deployments.Source.IMPORTED;
import static vn.hoso.engine.Deployments.Source.SHIPPED;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hoso.base.UserError;

class DeploymentsTest {

    private final Deployments deployments = EngineFixture.bean(Deployments.class);

    @Test
    void aRestartDeploysNothingAndLeavesTheImportedVersionInForce() {
        var shipped = deployments.deploy(SHIPPED, "khai-sinh", Models.good("khai-sinh", "1"));
        var imported = deployments.deploy(IMPORTED, "khai-sinh", Models.good("khai-sinh", "2"));
        int before = rows();

        var restarted = deployments.deploy(SHIPPED, "khai-sinh", Models.good("khai-sinh", "1"));

        assertThat(shipped.changed()).isTrue();
        assertThat(imported.changed()).isTrue();
        assertThat(restarted.changed()).isFalse();
        assertThat(restarted.deploymentId()).isEqualTo(shipped.deploymentId());
        assertThat(rows()).isEqualTo(before);
        assertThat(latest("khai-sinh")).isEqualTo("2");
        assertThat(deployments.find("khai-sinh", "1").orElseThrow().deploymentId())
                .isEqualTo(shipped.deploymentId());
    }

    @Test
    void aVersionIsDeployedOnceAndKeepsItsFiles() {
        var first = deployments.deploy(SHIPPED, "khai-tu", Models.good("khai-tu", "1"));
        List<ModelFile> changed = new ArrayList<>(Models.good("khai-tu", "1"));
        changed.set(1, ModelFile.of("tham-dinh.form", """
                {"id": "tham-dinh", "type": "default", "components": [{"type": "text", "text": "mới"}]}"""));
        int before = rows();

        assertThatThrownBy(() -> deployments.deploy(IMPORTED, "khai-tu", changed))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT));
        assertThat(deployments
                        .deploy(IMPORTED, "khai-tu", Models.good("khai-tu", "1"))
                        .changed())
                .isFalse();

        assertThat(rows()).isEqualTo(before);
        var now = deployments.find("khai-tu", "1").orElseThrow();
        assertThat(now.deploymentId()).isEqualTo(first.deploymentId());
        assertThat(deployments.newest("khai-tu")).contains(now);
        assertThat(deployments.files(now.id())).containsExactly("khai-tu.bpmn", "tham-dinh.form", "thoi-han.dmn");
        assertThat(deployments.bpmn(now.id())).contains("Thẩm định hồ sơ");
        assertThat(deployments.file(now.id(), "khac.form")).isEmpty();
        assertThat(deployments.get(now.id())).isEqualTo(now);
    }

    /** A pattern in the text would have taken the first of these for the process. */
    @Test
    void theVersionIsWhatTheParsedModelSays() {
        String model = Models.process("nhan-con-nuoi", "2", Models.GOOD_BODY)
                .replace("<process ", "<!-- <process id=\"tiep-nhan\" camunda:versionTag=\"1\"> --><process ");
        List<ModelFile> files = new ArrayList<>(Models.good("nhan-con-nuoi", "2"));
        files.set(0, ModelFile.of("nhan-con-nuoi.bpmn", model));

        assertThat(ProcessModel.in(files)).singleElement().satisfies(found -> assertThat(
                        found.key() + " " + found.versionTag())
                .isEqualTo("nhan-con-nuoi 2"));
        assertThat(deployments.deploy(IMPORTED, "nhan-con-nuoi", files).processes())
                .singleElement()
                .satisfies(process -> assertThat(process.versionTag()).isEqualTo("2"));
        assertThat(deployments.find("tiep-nhan", "1")).isEmpty();
    }

    @Test
    void aFolderBringsOneProcess() {
        List<ModelFile> files = new ArrayList<>(Models.good("mot", "1"));
        files.add(ModelFile.of("hai.bpmn", Models.process("hai", "1", Models.GOOD_BODY)));
        assertThatThrownBy(() -> deployments.deploy(IMPORTED, "mot", files)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void deploysNothingOfAFolderWithOneRefusedFile() {
        List<ModelFile> files = new ArrayList<>(Models.good("ket-hon", "1"));
        files.add(ModelFile.of("le-phi.dmn", Models.dmn("le-phi", "PRIORITY", "", "a", "-", "1")));
        int before = rows();

        assertThatThrownBy(() -> deployments.deploy(SHIPPED, "ket-hon", files))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.problems())
                        .filteredOn(ModelProblem::refuses)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.file()).isEqualTo("le-phi.dmn")));

        assertThat(rows()).isEqualTo(before);
        assertThat(deployments.find("ket-hon", "1")).isEmpty();
    }

    private static int rows() {
        return EngineFixture.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from engine.act_re_deployment", Integer.class);
    }

    private static String latest(String key) {
        return EngineFixture.bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersionTag();
    }
}
