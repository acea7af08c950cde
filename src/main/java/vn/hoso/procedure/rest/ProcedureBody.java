package vn.hoso.procedure.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.procedure.ProcedureDescriptor;

/**
 * A procedure with everything a counter needs to know before it takes a dossier.
 *
 * @param receptionForm the questions that reception asks, a form-js schema
 * @param timeLimit the decision that says how long it takes
 * @param fee the decision that says what it costs, in đồng
 * @param unverified values whose legal source was not checked
 */
record ProcedureBody(
        ProcedureSummary procedure,
        List<Paper> papers,
        Map<String, Object> receptionForm,
        Rules timeLimit,
        Rules fee,
        LocalizedText result,
        List<String> legalBasis,
        List<String> unverified) {

    /** A paper of the dossier. */
    record Paper(
            String key,
            LocalizedText name,
            boolean required,
            @Nullable String kind,
            @Nullable Integer copies) {}

    /** A decision table: its name and its text in DMN 1.3. */
    record Rules(String decision, String dmn) {}

    /** A procedure as lists show it. */
    record ProcedureSummary(
            String key,
            String code,
            LocalizedText name,
            ProcedureDescriptor.Field field,
            ProcedureDescriptor.Level level,
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {

        static ProcedureSummary of(String key, ProcedureDescriptor descriptor) {
            return new ProcedureSummary(
                    key,
                    descriptor.code(),
                    descriptor.name(),
                    descriptor.field(),
                    descriptor.level(),
                    descriptor.version(),
                    descriptor.effectiveFrom(),
                    descriptor.effectiveTo());
        }
    }
}
