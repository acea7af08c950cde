package vn.hoso.reception;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoso.casefile.CaseSteps.DecidedLimit;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormField;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** What the procedure's decisions say of a dossier: its time limit and its fee. */
@Component
class Terms {

    private final Procedures procedures;

    Terms(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * A fee.
     *
     * @param amount in đồng; zero where nothing is due
     */
    record Fee(long amount, String basis) {
        static Fee of(Map<String, Object> outputs) {
            return new Fee(
                    new BigDecimal(String.valueOf(outputs.get("amount"))).longValueExact(),
                    String.valueOf(outputs.get("legalBasis")));
        }
    }

    FormSchema form(ProcedureVersion version) {
        return procedures.form(version.definition(), version.descriptor().receptionForm());
    }

    DecidedLimit limit(ProcedureVersion version, Map<String, Object> facts) {
        return DecidedLimit.of(
                procedures.decide(version, version.descriptor().timeLimit().decision(), facts));
    }

    Fee fee(ProcedureVersion version, Map<String, Object> facts) {
        return Fee.of(procedures.decide(version, version.descriptor().fee().decision(), facts));
    }

    /** The time limit as far as it follows from what is known; empty while it depends on what is still to be answered. */
    Optional<DecidedLimit> earlyLimit(ProcedureVersion version, Map<String, Object> facts) {
        return procedures
                .decideEarly(version, version.descriptor().timeLimit().decision(), facts)
                .map(DecidedLimit::of);
    }

    /** The fee as far as it follows from what is known. */
    Optional<Fee> earlyFee(ProcedureVersion version, Map<String, Object> facts) {
        return procedures
                .decideEarly(version, version.descriptor().fee().decision(), facts)
                .map(Fee::of);
    }

    /** The facts in a form that is not finished: hidden fields say nothing, boxes that are not ticked say no. */
    Map<String, Object> earlyFacts(ProcedureVersion version, Map<String, Object> answers) {
        FormSchema form = form(version);
        Map<String, Object> typed = new HashMap<>(FormJson.typed(form, answers));
        FormState state = FormState.of(form, typed);
        form.fields().forEach((key, field) -> {
            if (!state.visible().contains(field.path())) {
                typed.remove(key);
            } else if (field instanceof FormField.Check) {
                typed.putIfAbsent(key, false);
            }
        });
        return FormFacts.facts(form, typed);
    }
}
