package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.hoso.form.FormContext;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/**
 * What officers do with a case. Everything that one action does (answers, engine's step, work items, documents,
 * timeline, audit) is kept together or not at all.
 */
@Service
public class CaseWork {

    private final CaseFiles cases;
    private final Worklist worklist;
    private final Procedures procedures;
    private final CaseFormContexts contexts;
    private final CaseSigning signing;
    private final CaseClock caseClock;
    private final Timeline timeline;
    private final CaseAccess access;
    private final ActionSteps steps;
    private final Engine engine;
    private final Audit audit;
    private final CurrentOfficer current;

    CaseWork(
            CaseFiles cases,
            Worklist worklist,
            Procedures procedures,
            CaseFormContexts contexts,
            CaseSigning signing,
            CaseClock caseClock,
            Timeline timeline,
            CaseAccess access,
            ActionSteps steps,
            Engine engine,
            Audit audit,
            CurrentOfficer current) {
        this.cases = cases;
        this.worklist = worklist;
        this.procedures = procedures;
        this.contexts = contexts;
        this.signing = signing;
        this.caseClock = caseClock;
        this.timeline = timeline;
        this.access = access;
        this.steps = steps;
        this.engine = engine;
        this.audit = audit;
        this.current = current;
    }

    /** The form of an item, in the version that its case runs under; null for a step without one. */
    @PermitAll
    @Transactional(readOnly = true)
    public @Nullable FormSchema form(WorkItem item) {
        return item.formKey() == null ? null : procedures.form(definition(item), item.formKey());
    }

    /**
     * What the form of an item may read besides its own answers: what the case knows, its papers still
     * missing, and what can no longer be chosen.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public FormContext formContext(UUID caseId) {
        access.requireVisible(current.require(), caseId);
        CaseFile file = cases.findById(caseId).orElseThrow(CaseAccess::unknown);
        return contexts.of(file);
    }

    /**
     * Whether completing the item with these answers signs a document, and so needs the PIN of the officer's key.
     *
     * @return the key of the document's template; null where nothing is signed
     */
    @PermitAll
    @Transactional(readOnly = true)
    public @Nullable String signs(WorkItem item, Map<String, Object> answers) {
        String template = item.properties().get("signs");
        String when = item.properties().get("signsWhen");
        if (template == null) {
            return null;
        }
        if (when == null) {
            return template;
        }
        String[] parts = when.split("=", 2);
        return parts.length == 2 && parts[1].equals(answers.get(parts[0])) ? template : null;
    }

    /**
     * Completes an item that the officer has taken.
     *
     * @param answers by form key, as typed
     * @param signature what signs the document, where the step signs one
     * @throws FormRefused when a field is missing or wrong; nothing has changed then
     * @throws UserError when someone else has the item, or the signature cannot be made
     */
    @PermitAll
    @Transactional
    public void complete(String itemId, Map<String, Object> answers, @Nullable Signature signature) {
        WorkItem item = worklist.held(itemId);
        CaseFile file = cases.lock(item.subjectId()).orElseThrow();
        FormSchema schema = form(item);
        StepAnswer answer =
                schema == null ? StepAnswer.NONE : StepAnswer.of(schema, answers, contexts.of(file, schema));
        file.learn(answer.data());
        cases.saveAndFlush(file);
        String template = signs(item, answer.data());
        if (template != null) {
            signing.sign(file, definition(item), template, signature);
        }
        LocalizedText step = item.step();
        LocalizedText words = answer.words();
        timeline.add(
                file.id(),
                "step-completed",
                words == null ? step : new LocalizedText(step.vi() + ": " + words.vi(), step.en() + ": " + words.en()),
                answer.reason(),
                item.properties().get("publicName"),
                item.properties().get("publicName.en"));
        worklist.complete(item, answer.facts(), answer.reason());
        audit.write(
                file.code(),
                "step-completed",
                Map.of("step", item.stepKey(), "item", item.id(), "answers", answer.data()));
    }

    /**
     * The officer's consent to sign.
     *
     * @param documentSha256 the hash of the draft that was on the screen; a newer draft is refused
     * @param pin of the officer's key
     */
    public record Signature(String documentSha256, char[] pin) {}

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
     * Locks the case and says which version it has, so that a caller may compare before acting in the same transaction.
     *
     * @throws UserError NOT_FOUND when there is none or the officer may not see it
     */
    @PermitAll
    @Transactional
    public int lockedVersion(UUID caseId) {
        access.requireVisible(current.require(), caseId);
        return cases.lock(caseId).orElseThrow(CaseAccess::unknown).version();
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
        if (!isPossible(file, action)
                || !engine.correlate(instance(file), action.message, Map.of("lyDoYeuCau", reason))) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Việc này đang được xem xét, đã làm rồi hoặc hồ sơ không còn ở bước cho phép. Hãy tải lại trang.",
                    "This is being looked at, was done before, or the case is past it. Load the page again.");
        }
        audit.write(file.code(), "action", Map.of("action", action.message, "reason", reason));
    }

    private static ProcessInstanceId instance(CaseFile file) {
        return new ProcessInstanceId(java.util.Objects.requireNonNull(file.processInstanceId()));
    }

    private static vn.hoso.engine.ProcessDefinitionId definition(WorkItem item) {
        return new vn.hoso.engine.ProcessDefinitionId(item.definitionId());
    }
}
