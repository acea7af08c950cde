package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    @Test
    void evaluatesTheDecisionOfTheSameFolder() {
        Deployments deployments = EngineFixture.bean(Deployments.class);
        deployments.deploy(Deployments.Source.SHIPPED, "cap-giay", Models.good("cap-giay", "1"));
        ProcessDefinitionId definition =
                deployments.find("cap-giay", "1").orElseThrow().id();
        Decisions decisions = EngineFixture.bean(Decisions.class);
        assertThat(decisions.decide(definition, "thoi-han", Map.of("canXacMinh", true)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("amount").toString()).startsWith("13"));
        assertThat(decisions.decide(definition, "thoi-han", Map.of("canXacMinh", false)))
                .isEmpty();
        assertThatThrownBy(() -> decisions.decide(definition, "khac", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
