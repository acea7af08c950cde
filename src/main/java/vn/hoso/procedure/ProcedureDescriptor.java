package vn.hoso.procedure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.organization.UnitType;

/**
 * What {@code procedure.yaml} says.
 *
 * @param code the national code, {@code 1.004873}
 * @param version the version tag of the model that runs it
 * @param effectiveFrom first day on which cases are received under this version
 * @param effectiveTo first day on which they no longer are; null while it is in force
 * @param receptionForm the form of the questions that reception asks
 * @param supplement when, how often and by whose decision what is missing may be asked for; once where nothing is said
 * @param unverified keys of values whose legal source was not checked; shown as such to designers and administrators
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProcedureDescriptor(
        String code,
        LocalizedText name,
        Field field,
        Level level,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        ReceivedBy receivedBy,
        Competence competent,
        @Nullable Map<String, Participant> participants,
        String receptionForm,
        DecisionName timeLimit,
        DecisionName fee,
        List<Paper> papers,
        Result result,
        @Nullable SupplementPolicy supplement,
        List<String> legalBasis,
        @Nullable List<String> unverified) {

    public enum Level {
        COMMUNE,
        PROVINCE
    }

    /** The field of administration that a procedure belongs to. */
    public record Field(String key, String vi, String en) {}

    /** At which counters it is received; at any of them where it is regardless of boundary. */
    public record ReceivedBy(List<UnitType> unitTypes, boolean boundaryFree) {}

    /** Who decides. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competence(Rule rule, @Nullable UnitType unitType) {
        public enum Rule {
            /** The commune in whose territory the matter lies. */
            RECEIVING,
            /** The unit of a type that serves that territory. */
            UNIT_TYPE
        }
    }

    /** Another agency that takes part, found by type and territory. */
    public record Participant(UnitType unitType) {}

    /** The decision (DMN) in the procedure's folder that gives a value. */
    public record DecisionName(String decision) {}

    /** A paper that the dossier consists of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Paper(
            String key,
            LocalizedText name,
            boolean required,
            @Nullable String kind,
            @Nullable Integer copies) {}

    /** The document that the procedure ends with. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Result(
            String template,
            LocalizedText name,
            String symbol,
            @Nullable String documentType) {}

    /**
     * When, how often and by whose decision the citizen may be asked for what is missing (domain.md §1.6).
     *
     * @param maxRequests how often during settlement
     * @param legalBasis the sector's rule where it allows more than the usual one request
     * @param stages when it may be asked for; null means at any of them
     * @param approver who of the competent unit decides on a request during settlement; null means the head of office
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SupplementPolicy(
            int maxRequests,
            @Nullable String legalBasis,
            @Nullable Set<SupplementStage> stages,
            @Nullable Role approver) {

        /** Who may decide: those who review and sign; nobody who examines, receives, registers or takes fees. */
        public static final Set<Role> APPROVERS = Set.of(Role.HEAD_OF_OFFICE, Role.LEADER);

        private static final SupplementPolicy ONCE = new SupplementPolicy(1, null, null, null);

        /** Whether the citizen may be asked at this stage. */
        public boolean allows(SupplementStage stage) {
            return stages == null || stages.contains(stage);
        }

        /** Who decides on a request during settlement. */
        public Role decidedBy() {
            return approver == null ? Role.HEAD_OF_OFFICE : approver;
        }
    }

    /** The policy that holds. */
    public SupplementPolicy supplementPolicy() {
        return supplement == null ? SupplementPolicy.ONCE : supplement;
    }

    /** Participants by the name that models use. */
    public Map<String, Participant> allParticipants() {
        return participants == null ? Map.of() : participants;
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }
}
