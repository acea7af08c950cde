package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/**
 * The paper that a step leads to, drawn for the officer who fills in the step's form and before it is completed. Nothing is
 * kept. The model names the template in the property {@code preview} of the step.
 */
@Service
public class DraftPreview {

    private final Worklist worklist;
    private final CaseFiles cases;
    private final CasePages pages;
    private final PrintedData printed;
    private final Procedures procedures;

    DraftPreview(Worklist worklist, CaseFiles cases, CasePages pages, PrintedData printed, Procedures procedures) {
        this.worklist = worklist;
        this.cases = cases;
        this.pages = pages;
        this.printed = printed;
        this.procedures = procedures;
    }

    /**
     * A paper as it would be.
     *
     * @param pdf marked as a draft
     */
    public record Paper(String title, byte[] pdf) {}

    /** The template of the paper that the step leads to; null where its model names none. */
    @PermitAll
    public @Nullable String template(WorkItem item) {
        return item.properties().get("preview");
    }

    /**
     * Draws the paper with what the case knows and what is filled in now, complete or not.
     *
     * @param itemId an item that the officer has taken and whose step has a template
     * @param answers by form key; what the form does not ask for is left out
     * @throws vn.hoso.base.UserError when someone else has the item
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Paper draw(String itemId, Map<String, Object> answers) {
        WorkItem item = worklist.held(itemId);
        String template = Objects.requireNonNull(template(item));
        ProcessDefinitionId model = new ProcessDefinitionId(item.definitionId());
        CaseFile file = cases.findById(item.subjectId()).orElseThrow(CaseAccess::unknown);
        Map<String, Object> asked = new HashMap<>(answers);
        FormSchema schema = item.formKey() == null ? null : procedures.form(model, item.formKey());
        asked.keySet().retainAll(schema == null ? Set.of() : schema.fields().keySet());
        asked.values().removeIf(Objects::isNull);
        return new Paper(
                pages.head(model, template).title(),
                pages.draft(model, template, printed.ofDocument(file, model, asked)));
    }
}
