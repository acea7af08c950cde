package vn.hoso.procedure.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;
import vn.hoso.procedure.rest.ProcedureBody.ProcedureSummary;
import vn.hoso.procedure.rest.ProcedureBody.Rules;

/** The procedures that are in force today, for anyone who is logged in: the catalogue is public. */
@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "procedures", description = "The catalogue of procedures")
class ProcedureController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Procedures procedures;
    private final JsonMapper json;
    private final Clock clock;

    ProcedureController(Procedures procedures, JsonMapper json, Clock clock) {
        this.procedures = procedures;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Procedures in force today")
    List<ProcedureSummary> list() {
        return procedures.inForce(today()).stream()
                .map(version -> ProcedureSummary.of(version.key(), version.descriptor()))
                .toList();
    }

    @GetMapping("/{key}")
    @Operation(summary = "A procedure in force today: papers, reception form, time limit, fee, legal basis")
    ProcedureBody get(@PathVariable String key) {
        ProcedureVersion version = procedures
                .inForce(key, today())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Không có thủ tục này đang có hiệu lực.",
                        "No such procedure is in force."));
        ProcedureDescriptor descriptor = version.descriptor();
        return new ProcedureBody(
                ProcedureSummary.of(key, descriptor),
                descriptor.papers().stream()
                        .map(paper -> new ProcedureBody.Paper(
                                paper.key(), paper.name(), paper.required(), paper.kind(), paper.copies()))
                        .toList(),
                json.readValue(text(version, descriptor.receptionForm() + ".form"), OBJECT),
                rules(version, descriptor.timeLimit()),
                rules(version, descriptor.fee()),
                descriptor.result().name(),
                descriptor.legalBasis(),
                orEmpty(descriptor.unverified()));
    }

    private Rules rules(ProcedureVersion version, ProcedureDescriptor.DecisionName name) {
        return new Rules(name.decision(), text(version, name.decision() + ".dmn"));
    }

    private String text(ProcedureVersion version, String file) {
        return procedures.text(version.definition(), file);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
