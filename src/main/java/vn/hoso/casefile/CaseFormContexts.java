package vn.hoso.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormSchema;
import vn.hoso.form.Option;

/** What the forms of a case may read besides their own answers. */
@Component
class CaseFormContexts {

    /** The papers still missing, as options of a form: its {@code valuesKey}. */
    private static final String MISSING_PAPERS = "giayToConThieu";

    private final CaseParties parties;
    private final CasePeople people;
    private final CaseFees fees;
    private final CaseSupplements supplements;

    CaseFormContexts(CaseParties parties, CasePeople people, CaseFees fees, CaseSupplements supplements) {
        this.parties = parties;
        this.people = people;
        this.fees = fees;
        this.supplements = supplements;
    }

    /** Looks up people, papers, the fee and the earlier requests only where the form has use for them. */
    FormContext of(CaseFile file, FormSchema schema) {
        FormContext context = new FormContext(file.data(), options(file, schema));
        context = schema.field(CaseFees.AMOUNT).isPresent() ? context.with(fees.known(file.id())) : context;
        return schema.isBarredBy(CaseSupplements.EXHAUSTED) ? barred(file, context) : context;
    }

    private Map<String, List<Option>> options(CaseFile file, FormSchema schema) {
        Map<String, List<Option>> options = new HashMap<>(people.options(file.id(), schema.people()));
        if (schema.asksFor(MISSING_PAPERS)) {
            options.put(MISSING_PAPERS, parties.paperOptions(file.id(), true));
        }
        return options;
    }

    private FormContext barred(CaseFile file, FormContext context) {
        return supplements
                .exhausted(file)
                .map(why -> context.barring(CaseSupplements.EXHAUSTED, why))
                .orElse(context);
    }
}
