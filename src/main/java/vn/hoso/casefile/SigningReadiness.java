package vn.hoso.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.casefile.BatchSigning.Prepared;
import vn.hoso.casefile.BatchSigning.Ready;
import vn.hoso.casefile.BatchSigning.Refused;
import vn.hoso.document.Documents;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.worklist.Drafts;
import vn.hoso.worklist.WorkItem;

/** Whether an item needs its officer's signature and nothing else. */
@Component
class SigningReadiness {

    private final CaseWork work;
    private final CaseFiles cases;
    private final CaseFormContexts contexts;
    private final CaseDocuments documents;
    private final Documents store;
    private final Drafts drafts;
    private final CurrentOfficer current;

    SigningReadiness(
            CaseWork work,
            CaseFiles cases,
            CaseFormContexts contexts,
            CaseDocuments documents,
            Documents store,
            Drafts drafts,
            CurrentOfficer current) {
        this.work = work;
        this.cases = cases;
        this.contexts = contexts;
        this.documents = documents;
        this.store = store;
        this.drafts = drafts;
        this.current = current;
    }

    /** What the form says when the officer signs and answers nothing else. */
    Map<String, Object> answers(WorkItem item) {
        String[] decision = item.properties().getOrDefault("signsWhen", "").split("=", 2);
        return decision.length == 2 ? Map.of(decision[0], decision[1]) : Map.of();
    }

    /** @throws UserError for what a person has to look at first, such as a damaged draft */
    Prepared of(WorkItem item) {
        String template = item.properties().get("signs");
        if (template == null || !item.isOpen()) {
            return refused(
                    item,
                    "Việc này không ký văn bản nào. Mở việc để xử lý riêng.",
                    "Nothing is signed here. Open the item by itself.");
        }
        UUID holder = item.assigneeId();
        if (holder != null && !holder.equals(current.require().id())) {
            return refused(
                    item, item.assigneeName() + " đang giữ việc này.", item.assigneeName() + " has taken this item.");
        }
        CaseFile file = cases.findById(item.subjectId()).orElseThrow(CaseAccess::unknown);
        LocalizedText missing = missing(item, file);
        if (missing != null) {
            return new Refused(item, missing);
        }
        CaseDocument draft = documents.current(file.id(), template).orElse(null);
        if (draft == null || draft.state() != CaseDocument.State.DRAFT) {
            return refused(
                    item,
                    "Chưa có dự thảo để ký. Mở việc để trả lại.",
                    "There is no draft to sign. Open the item and return it.");
        }
        return new Ready(item, draft, Sha256.hex(store.read(draft.documentId())));
    }

    private @Nullable LocalizedText missing(WorkItem item, CaseFile file) {
        FormSchema schema = work.form(item);
        if (schema == null) {
            return null;
        }
        Map<String, Object> answers = answers(item);
        try {
            StepAnswer.of(schema, answers, contexts.of(file, schema));
        } catch (FormRefused refused) {
            return new LocalizedText(
                    "Bước này còn phải điền, mở việc để làm riêng: "
                            + refused.text().vi(),
                    "There is more to fill in, open the item by itself: "
                            + refused.text().en());
        }
        return isBegun(item, file, schema, answers)
                ? new LocalizedText(
                        "Bạn đang điền dở biểu mẫu của việc này. Mở việc để hoàn thành.",
                        "You have begun to fill in its form. Open the item to complete it.")
                : null;
    }

    /** Whether the officer has typed something that the signature alone would pass over. */
    private boolean isBegun(WorkItem item, CaseFile file, FormSchema schema, Map<String, Object> answers) {
        Map<String, Object> begun = drafts.find(item.id())
                .map(json -> new HashMap<>(FormJson.read(schema, json)))
                .orElseGet(HashMap::new);
        Map<String, Object> known = new HashMap<>(schema.defaults());
        known.putAll(FormJson.typed(schema, file.data()));
        known.putAll(answers);
        begun.keySet().removeAll(FormState.of(schema, begun).readOnly());
        return begun.entrySet().stream()
                .anyMatch(answer ->
                        !isEmpty(answer.getValue()) && !Objects.equals(answer.getValue(), known.get(answer.getKey())));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(false);
    }

    private static Refused refused(WorkItem item, String vi, String en) {
        return new Refused(item, new LocalizedText(vi, en));
    }
}
