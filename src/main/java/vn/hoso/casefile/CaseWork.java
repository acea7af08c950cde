package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/**
 * What officers do with the steps of a case. Everything that one action does (answers, engine's step, work items, documents,
 * timeline, audit) is kept together or not at all.
 */
@Service
public class CaseWork {

    private final CaseFiles cases;
    private final Worklist worklist;
    private final Procedures procedures;
    private final CaseFormContexts contexts;
    private final StepStarts starts;
    private final CaseSigning signing;
    private final Timeline timeline;
    private final CaseAccess access;
    private final Audit audit;
    private final CurrentOfficer current;

    CaseWork(
            CaseFiles cases,
            Worklist worklist,
            Procedures procedures,
            CaseFormContexts contexts,
            StepStarts starts,
            CaseSigning signing,
            Timeline timeline,
            CaseAccess access,
            Audit audit,
            CurrentOfficer current) {
        this.cases = cases;
        this.worklist = worklist;
        this.procedures = procedures;
        this.contexts = contexts;
        this.starts = starts;
        this.signing = signing;
        this.timeline = timeline;
        this.access = access;
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
     * What the form of an item may read besides its own answers: what the case knows, who and what can be chosen, and what
     * can no longer be.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public FormContext formContext(WorkItem item) {
        CaseFile file = visible(item);
        FormSchema schema = form(item);
        return schema == null ? FormContext.EMPTY : contexts.of(file, schema);
    }

    /** What the form of an item starts with: what the case knows of it, and what the flow tells it ({@code prefill}). */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, Object> start(WorkItem item) {
        CaseFile file = visible(item);
        FormSchema schema = form(item);
        return schema == null ? Map.of() : starts.of(file, item, schema);
    }

    private CaseFile visible(WorkItem item) {
        access.requireVisible(current.require(), item.subjectId());
        return cases.findById(item.subjectId()).orElseThrow(CaseAccess::unknown);
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
        return when == null || answered(when, answers) ? template : null;
    }

    /** What is given back at a step is no news for the citizen, who reads of a step only what it settled. */
    private static boolean isTold(WorkItem item, Map<String, Object> answers) {
        String when =
                item.properties().getOrDefault("publicWhen", item.properties().get("signsWhen"));
        return when == null || answered(when, answers);
    }

    /** Whether the answers hold what a condition such as {@code quyetDinhKy=ky} asks for. */
    private static boolean answered(String when, Map<String, Object> answers) {
        String[] parts = when.split("=", 2);
        return parts.length == 2 && parts[1].equals(answers.get(parts[0]));
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
        boolean told = isTold(item, answer.data());
        LocalizedText step = item.step();
        LocalizedText words = answer.words();
        timeline.add(
                file.id(),
                "step-completed",
                words == null ? step : new LocalizedText(step.vi() + ": " + words.vi(), step.en() + ": " + words.en()),
                answer.reason(),
                told ? item.properties().get("publicName") : null,
                told ? item.properties().get("publicName.en") : null);
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

    private static ProcessDefinitionId definition(WorkItem item) {
        return new ProcessDefinitionId(item.definitionId());
    }
}
