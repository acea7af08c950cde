package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delegate works for the case whose process was started, whatever variables on the way there claim. */
class CaseReferenceTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Deployments deployments = EngineFixture.bean(Deployments.class);
    private final Engine engine = EngineFixture.bean(Engine.class);
    private final RuntimeService runtime = EngineFixture.bean(RuntimeService.class);
    private final EngineFixture.Witness witness = EngineFixture.bean(EngineFixture.Witness.class);

    @BeforeEach
    void forget() {
        witness.seen.clear();
    }

    @Test
    void isThatOfTheProcessAndOfThePathsThatItCalls() {
        path("duong-ngoan");
        engine.start(caller("goi-ngoan", "duong-ngoan"), "HS-30", Map.of("caseId", OWN.toString()));
        assertThat(witness.seen).containsExactly(OWN);
    }

    @Test
    void isNeverThatOfALocalVariable() {
        path("duong-cuc-bo");
        ProcessDefinitionId definition = caller("goi-cuc-bo", "duong-cuc-bo");
        witness.claimed = OTHER.toString();
        try {
            assertThatThrownBy(() -> engine.start(definition, "HS-31", Map.of("caseId", OWN.toString())))
                    .hasStackTraceContaining("another case");
        } finally {
            witness.claimed = null;
        }
        assertThat(witness.seen).isEmpty();
    }

    @Test
    void isNoneWhereNoneWasReceived() {
        ProcessDefinitionId definition = path("duong-khong-ho-so");
        assertThatThrownBy(() -> runtime.startProcessInstanceById(definition.value()))
                .hasStackTraceContaining("another case");
    }

    private ProcessDefinitionId path(String key) {
        return deploy(key, "<serviceTask id=\"Step\" camunda:delegateExpression=\"${witness}\"/>");
    }

    private ProcessDefinitionId caller(String key, String path) {
        return deploy(key, """
                <callActivity id="Step" calledElement="%s" camunda:calledElementBinding="versionTag"
                    camunda:calledElementVersionTag="1"><extensionElements>
                  <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in variables="all"/>
                </extensionElements></callActivity>""".formatted(path));
    }

    private ProcessDefinitionId deploy(String key, String step) {
        List<ModelFile> files = new ArrayList<>();
        files.add(ModelFile.of(key + ".bpmn", Models.process(key, "1", Models.line(step))));
        return deployments
                .deploy(Deployments.Source.SHIPPED, key, files)
                .processes()
                .getFirst()
                .id();
    }
}
