package vn.hoso.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.casefile.CasePaper;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormValidation;
import vn.hoso.form.FormValidator;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Whether a dossier is complete: its people, its papers, its answers. */
final class DossierCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DossierCheck() {}

    /**
     * The answers, validated.
     *
     * @throws ReceptionRefused naming everything that is missing or wrong
     */
    static Map<String, Object> cleaned(Dossier dossier, ProcedureDescriptor procedure, FormSchema form) {
        List<Fault> faults = new ArrayList<>(PartyRules.faults(dossier.parties()));
        procedure.papers().stream()
                .filter(paper -> paper.required()
                        && !handedIn(dossier, paper)
                                .map(Dossier.HandedIn::received)
                                .orElse(false))
                .forEach(paper -> faults.add(missing(paper)));
        Map<String, Object> cleaned = Map.of();
        switch (FormValidator.validate(form, dossier.answers(), FormContext.EMPTY)) {
            case FormValidation.Valid valid -> cleaned = valid.cleaned();
            case FormValidation.Invalid invalid ->
                invalid.errors().forEach(error -> faults.add(new Fault(error.key(), error.text())));
        }
        if (!faults.isEmpty()) {
            throw new ReceptionRefused(faults);
        }
        return cleaned;
    }

    /** The procedure's whole checklist with what was handed in of it. */
    static List<CasePaper> papers(Dossier dossier, ProcedureDescriptor procedure) {
        return procedure.papers().stream()
                .map(paper -> {
                    var handed = handedIn(dossier, paper);
                    return new CasePaper(
                            paper.key(),
                            paper.name(),
                            paper.required(),
                            handed.map(Dossier.HandedIn::received).orElse(false),
                            handed.map(Dossier.HandedIn::copies).orElse(0),
                            handed.map(Dossier.HandedIn::scan).orElse(null));
                })
                .toList();
    }

    /** The answers as plain JSON values, as a case keeps them. */
    static Map<String, Object> plain(FormSchema form, Map<String, Object> cleaned) {
        return JSON.readValue(FormJson.write(form, cleaned), new TypeReference<>() {});
    }

    private static Optional<Dossier.HandedIn> handedIn(Dossier dossier, Paper paper) {
        return dossier.papers().stream()
                .filter(handed -> handed.key().equals(paper.key()))
                .findFirst();
    }

    private static Fault missing(Paper paper) {
        return new Fault(
                "paper-" + paper.key(),
                "Thiếu: " + paper.name().vi() + ". Nếu công dân chưa có, lập phiếu yêu cầu bổ sung.",
                "Missing: " + paper.name().en() + ". If the citizen does not have it, make a supplement request.");
    }
}
