package vn.hoso.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;
import vn.hoso.deadline.LimitUnit;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.procedure.SupplementStage;

/**
 * One case. It keeps the procedure version it was received under, its own lifecycle, and the facts from which its
 * deadline follows; the deadline class is never stored. Decided, delivered and closed are three facts.
 */
@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    private UUID id;

    private String code;

    @Version
    private int version;

    @Column(name = "procedure_version_id")
    private UUID procedureVersionId;

    @Embedded
    private CaseProgress progress;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    @Column(name = "receiving_unit_id")
    private UUID receivingUnitId;

    @Column(name = "competent_unit_id")
    private UUID competentUnitId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private UUID receivedBy;

    @Column(name = "limit_amount")
    private int limitAmount;

    @Column(name = "limit_unit")
    @Enumerated(EnumType.STRING)
    private LimitUnit limitUnit;

    @Column(name = "limit_basis")
    private String limitBasis;

    @Column(name = "cut_off")
    @org.hibernate.annotations.JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime cutOff;

    @Column(name = "original_due_at")
    private Instant originalDueAt;

    @Column(name = "current_due_at")
    private Instant currentDueAt;

    @Column(name = "clock_stopped_at")
    private @Nullable Instant clockStoppedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "process_instance_id")
    private @Nullable String processInstanceId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data = new LinkedHashMap<>();

    @Column(name = "public_secret")
    private String publicSecret;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    @SuppressWarnings("NullAway.Init")
    CaseFile(NewCase fresh, UUID id, Instant dueAt) {
        this.id = id;
        this.code = fresh.code();
        this.procedureVersionId = fresh.procedure().id();
        this.progress = new CaseProgress(CaseStatus.RECEIVED);
        this.receivingUnitId = fresh.receivingUnit();
        this.competentUnitId = fresh.competentUnit();
        this.channel = fresh.channel();
        this.ownerName = fresh.ownerName();
        this.receivedAt = fresh.receivedAt();
        this.receivedBy = fresh.receivedBy();
        setLimit(fresh.limit(), fresh.cutOff(), fresh.limitBasis());
        this.originalDueAt = dueAt;
        this.currentDueAt = dueAt;
        this.data.putAll(fresh.data());
        this.publicSecret = fresh.publicSecret();
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID procedureVersionId() {
        return procedureVersionId;
    }

    CaseStatus status() {
        return progress.status();
    }

    /** The sub-kind of the status while a supplement is asked for; null in every other status. */
    @Nullable
    SupplementStage supplementStage() {
        return progress.supplementStage();
    }

    @Nullable
    CaseOutcome outcome() {
        return outcome;
    }

    UUID receivingUnitId() {
        return receivingUnitId;
    }

    UUID competentUnitId() {
        return competentUnitId;
    }

    Channel channel() {
        return channel;
    }

    String ownerName() {
        return ownerName;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    UUID receivedBy() {
        return receivedBy;
    }

    TimeLimit limit() {
        return TimeLimit.of(limitAmount, limitUnit);
    }

    final void setLimit(TimeLimit limit, @Nullable LocalTime newCutOff, String basis) {
        this.limitAmount = limit.amount();
        this.limitUnit = limit.unit();
        this.cutOff = newCutOff;
        this.limitBasis = basis;
    }

    String limitBasis() {
        return limitBasis;
    }

    @Nullable
    LocalTime cutOff() {
        return cutOff;
    }

    Instant originalDueAt() {
        return originalDueAt;
    }

    Instant currentDueAt() {
        return currentDueAt;
    }

    @Nullable
    Instant clockStoppedAt() {
        return clockStoppedAt;
    }

    void moveDue(Instant dueAt, @Nullable Instant stoppedAt) {
        this.currentDueAt = dueAt;
        this.clockStoppedAt = stoppedAt;
    }

    @Nullable
    Instant decidedAt() {
        return progress.decidedAt();
    }

    @Nullable
    Instant deliveredAt() {
        return progress.deliveredAt();
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    void runsAs(String instance) {
        this.processInstanceId = instance;
    }

    Map<String, Object> data() {
        return Map.copyOf(data);
    }

    /** Adds what a form has brought; a later answer to the same question replaces the earlier one. */
    void learn(Map<String, Object> answers) {
        Map<String, Object> merged = new LinkedHashMap<>(data);
        merged.putAll(answers);
        this.data = merged;
    }

    String publicSecret() {
        return publicSecret;
    }

    /**
     * Moves the case to another status, see {@link CaseProgress#become}.
     *
     * @throws UserError CONFLICT when the status cannot follow the present one
     */
    void become(CaseStatus next, Instant at) {
        progress.become(next, at);
    }

    /** The citizen does not withdraw: the case stands again where it stood. */
    void stay() {
        progress.stay();
    }

    void close(CaseOutcome how, Instant at) {
        this.outcome = how;
        this.closedAt = at;
    }
}
