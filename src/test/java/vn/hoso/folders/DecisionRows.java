package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.hoso.TestClock;
import vn.hoso.engine.Deployments;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Asks a decision what its example rows ask. */
final class DecisionRows {

    private final Procedures procedures;
    private final Deployments deployments;

    DecisionRows(Procedures procedures, Deployments deployments) {
        this.procedures = procedures;
        this.deployments = deployments;
    }

    Stream<DynamicTest> of(Folder folder, Folder.Example example) {
        String decision = String.valueOf(example.content().get("decision"));
        return ((List<?>) example.content().get("rows"))
                .stream()
                        .map(ScenarioRun::map)
                        .map(row -> dynamicTest(row.get("given") + " → " + row.get("expect"), () -> {
                            Map<String, Object> answer =
                                    procedures.decide(version(folder), decision, ScenarioRun.map(row.get("given")));
                            ScenarioRun.map(row.get("expect")).forEach((output, expected) -> assertThat(
                                            plain(answer.get(output)))
                                    .as("%s: %s of %s for %s", example.file(), output, decision, row.get("given"))
                                    .isEqualTo(plain(expected)));
                        }));
    }

    private ProcedureVersion version(Folder folder) {
        var id = deployments
                .find(folder.name(), folder.diagram().versionTag())
                .orElseThrow()
                .id();
        return procedures
                .inForce(
                        folder.name(),
                        java.time.LocalDate.ofInstant(TestClock.at("2026-08-01T08:00"), java.time.ZoneOffset.UTC))
                .filter(version -> version.definition().equals(id))
                .orElseThrow(() -> new AssertionError(folder.name() + " is not in the catalogue"));
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
