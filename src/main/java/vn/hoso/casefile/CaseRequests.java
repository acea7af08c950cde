package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Role;
import vn.hoso.audit.Audit;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.engine.Engine;
import vn.hoso.engine.ProcessInstanceId;

/** What officers ask for the whole case, whatever step it is at: each is a path of its own beside the work that goes on. */
@Service
public class CaseRequests {

    /** The fact that keeps why it was asked for; forms of the path start with it. */
    private static final String REASON = "lyDoYeuCau";

    private final CaseFiles cases;
    private final CaseClock caseClock;
    private final Timeline timeline;
    private final CaseAccess access;
    private final ActionSteps steps;
    private final Engine engine;
    private final Audit audit;
    private final CurrentOfficer current;

    CaseRequests(
            CaseFiles cases,
            CaseClock caseClock,
            Timeline timeline,
            CaseAccess access,
            ActionSteps steps,
            Engine engine,
            Audit audit,
            CurrentOfficer current) {
        this.cases = cases;
        this.caseClock = caseClock;
        this.timeline = timeline;
        this.access = access;
        this.steps = steps;
        this.engine = engine;
        this.audit = audit;
        this.current = current;
    }

    /** What can happen to a whole case at any wait, by the message that its model listens to. */
    public enum Action {
        WITHDRAW(
                "rut-ho-so",
                Role.DESK_OFFICER,
                "Rút hồ sơ theo yêu cầu của công dân",
                "Withdrawal at the citizen's request"),
        DISCONTINUE("dung-giai-quyet", Role.CASE_OFFICER, "Đề nghị dừng giải quyết", "Discontinuation proposed"),
        EXTEND("gia-han", Role.CASE_OFFICER, "Đề nghị gia hạn, xin lỗi và hẹn lại", "Extension with apology proposed"),
        PAUSE("tam-dung", Role.CASE_OFFICER, "Đề nghị tạm dừng tính thời hạn", "Stop of the clock proposed"),
        RESUME(
                "tiep-tuc",
                Role.CASE_OFFICER,
                "Hết căn cứ tạm dừng, tiếp tục giải quyết",
                "The pause is over, the case goes on");

        private final String message;
        private final Role role;
        private final LocalizedText text;

        Action(String message, Role role, String vi, String en) {
            this.message = message;
            this.role = role;
            this.text = new LocalizedText(vi, en);
        }

        public LocalizedText text() {
            return text;
        }

        String message() {
            return message;
        }

        /** Who may ask for it. */
        public Role role() {
            return role;
        }
    }

    /** Whether the officer may ask for the action now. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean mayAct(UUID caseId, Action action) {
        CaseFile file = cases.findById(caseId).orElseThrow(CaseAccess::unknown);
        access.requireVisible(current.require(), caseId);
        return isPossible(file, action) && may(file, action);
    }

    /**
     * Once a result is decided nothing interrupts its delivery, though the model still listens. Nothing is asked for a
     * second time while it is being looked at, and a case is put off once.
     */
    private boolean isPossible(CaseFile file, Action action) {
        CaseStatus next =
                switch (action) {
                    case WITHDRAW -> CaseStatus.WITHDRAWAL_REQUESTED;
                    case DISCONTINUE -> CaseStatus.DISCONTINUED;
                    case EXTEND, PAUSE, RESUME -> CaseStatus.IN_PROCESS;
                };
        return file.isOpen()
                && file.status().mayBecome(next)
                && !(action == Action.EXTEND && caseClock.isPutOff(file.id()))
                && !(action == Action.PAUSE && file.clockStoppedAt() != null)
                && !(action == Action.RESUME && file.clockStoppedAt() == null)
                && engine.awaits(instance(file), action.message)
                && !engine.isOn(instance(file), action.message);
    }

    private boolean may(CaseFile file, Action action) {
        UUID unit = action == Action.WITHDRAW ? file.receivingUnitId() : file.competentUnitId();
        return current.require().holds(action.role, unit);
    }

    /**
     * Starts the path of an action; the people it needs get its work items.
     *
     * @throws UserError when the officer may not, the reason is missing, or the case no longer waits for it
     */
    @PermitAll
    @Transactional
    public void act(UUID caseId, Action action, String typedReason) {
        String reason = CleanText.lines(typedReason).strip();
        access.requireVisible(current.require(), caseId);
        CaseFile file = cases.lock(caseId).orElseThrow(CaseAccess::unknown);
        if (!may(file, action)) {
            throw new UserError(
                    UserError.Kind.FORBIDDEN,
                    "Việc này thuộc vai trò %s của đơn vị."
                            .formatted(action.role.label().vi()),
                    "This is for the %s of the unit."
                            .formatted(action.role.label().en()));
        }
        if (reason.isBlank()) {
            throw new UserError(UserError.Kind.INVALID, "Nhập lý do.", "Give a reason.");
        }
        timeline.add(caseId, "action-" + action.message, action.text, reason, null);
        steps.doneBy(caseId, action, reason);
        if (!isPossible(file, action) || !engine.start(instance(file), action.message, Map.of(REASON, reason))) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Việc này đang được xem xét, đã làm rồi hoặc hồ sơ không còn ở bước cho phép. Hãy tải lại trang.",
                    "This is being looked at, was done before, or the case is past it. Load the page again.");
        }
        audit.write(file.code(), "action", Map.of("action", action.message, "reason", reason));
    }

    private static ProcessInstanceId instance(CaseFile file) {
        return new ProcessInstanceId(Objects.requireNonNull(file.processInstanceId()));
    }
}
