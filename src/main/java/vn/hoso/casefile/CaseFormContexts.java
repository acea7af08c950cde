package vn.hoso.casefile;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormSchema;

/** What the forms of a case may read besides their own answers. */
@Component
class CaseFormContexts {

    /** The papers still missing, as options of a form: its {@code valuesKey}. */
    private static final String MISSING_PAPERS = "giayToConThieu";

    private final CaseParties parties;
    private final CaseFees fees;
    private final CaseSupplements supplements;

    CaseFormContexts(CaseParties parties, CaseFees fees, CaseSupplements supplements) {
        this.parties = parties;
        this.fees = fees;
        this.supplements = supplements;
    }

    /** Everything that any form of the case may ask for. */
    FormContext of(CaseFile file) {
        return barred(file, withPapers(file).with(fees.known(file.id())));
    }

    /** Looks up the papers, the fee and the earlier requests only where the form has use for them. */
    FormContext of(CaseFile file, FormSchema schema) {
        FormContext context = schema.asksFor(MISSING_PAPERS) ? withPapers(file) : FormContext.knowing(file.data());
        context = schema.field(CaseFees.AMOUNT).isPresent() ? context.with(fees.known(file.id())) : context;
        return schema.isBarredBy(CaseSupplements.EXHAUSTED) ? barred(file, context) : context;
    }

    private FormContext withPapers(CaseFile file) {
        return new FormContext(file.data(), Map.of(MISSING_PAPERS, parties.paperOptions(file.id(), true)));
    }

    private FormContext barred(CaseFile file, FormContext context) {
        return supplements
                .exhausted(file)
                .map(why -> context.barring(CaseSupplements.EXHAUSTED, why))
                .orElse(context);
    }
}
