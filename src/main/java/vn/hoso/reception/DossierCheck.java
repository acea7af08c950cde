package vn.hoso.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;
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

    private static final LocalizedText PROOF =
            new LocalizedText("Giấy tờ chứng minh tư cách đại diện", "Proof of the representation");

    private DossierCheck() {}

    /**
     * The answers, validated.
     *
     * @throws ReceptionRefused naming everything that is missing or wrong
     */
    static Map<String, Object> cleaned(
            Dossier dossier, ProcedureDescriptor procedure, FormSchema form, LocalDate today) {
        List<Fault> faults = new ArrayList<>(PartyRules.faults(dossier.parties(), today));
        faults.addAll(misnamed(dossier, procedure));
        checklist(dossier, procedure).stream()
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

    /** Papers that the checklist does not have, or that are checked off twice: each would be lost without a word. */
    private static List<Fault> misnamed(Dossier dossier, ProcedureDescriptor procedure) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known =
                checklist(dossier, procedure).stream().map(Paper::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new HashSet<>();
        for (Dossier.HandedIn paper : dossier.papers()) {
            if (!known.contains(paper.key())) {
                faults.add(new Fault(
                        "paper-" + paper.key(),
                        "Thủ tục này không có giấy tờ “%s”. Các giấy tờ: %s."
                                .formatted(paper.key(), String.join(", ", known)),
                        "This procedure has no paper “%s”. Its papers: %s."
                                .formatted(paper.key(), String.join(", ", known))));
            } else if (!seen.add(paper.key())) {
                faults.add(new Fault(
                        "paper-" + paper.key(),
                        "Giấy tờ “%s” được ghi hai lần. Mỗi giấy tờ chỉ ghi một lần.".formatted(paper.key()),
                        "The paper “%s” is given twice. Give each paper once.".formatted(paper.key())));
            }
        }
        return faults;
    }

    /** The procedure's papers, and the proof of a representation where someone acts for the owner. */
    static List<Paper> checklist(Dossier dossier, ProcedureDescriptor procedure) {
        return checklist(procedure.papers(), RepresentationRules.isRepresented(dossier.parties()));
    }

    /**
     * The papers to ask for: where someone acts for the owner, the paper that shows it is among them and required, even
     * where the procedure names it as one that may be left out ({@link RepresentationRules}).
     */
    static List<Paper> checklist(List<Paper> own, boolean represented) {
        if (!represented) {
            return own;
        }
        List<Paper> papers = new ArrayList<>();
        own.forEach(paper -> papers.add(
                paper.key().equals(Dossier.PROOF)
                        ? new Paper(paper.key(), paper.name(), true, paper.kind(), paper.copies())
                        : paper));
        if (papers.stream().noneMatch(paper -> paper.key().equals(Dossier.PROOF))) {
            papers.add(new Paper(Dossier.PROOF, PROOF, true, "COPY", 1));
        }
        return papers;
    }

    /** The whole checklist with what was handed in of it. */
    static List<CasePaper> papers(Dossier dossier, ProcedureDescriptor procedure) {
        return checklist(dossier, procedure).stream()
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
