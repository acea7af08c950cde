package vn.hoso.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.procedure.ProcedureDescriptor.SupplementPolicy;
import vn.hoso.procedure.Procedures;
import vn.hoso.procedure.SupplementStage;

/** What the citizen is asked for during settlement, how often, and what came of it. */
@Service
@Internal("called by the delegates that models name")
public class CaseSupplements {

    /** Bars the options of forms that ask for a supplement ({@code unless}), once the procedure allows no more. */
    static final String EXHAUSTED = "hetLuotBoSung";

    /** The answer of the step that takes what is handed in: keys of the papers that were ticked. */
    private static final String TICKED = "giayToNhanThem";

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final Procedures procedures;
    private final Timeline timeline;

    CaseSupplements(
            CaseFiles cases, CaseParties parties, CaseDocuments documents, Procedures procedures, Timeline timeline) {
        this.cases = cases;
        this.parties = parties;
        this.documents = documents;
        this.procedures = procedures;
        this.timeline = timeline;
    }

    /**
     * Makes sure that the procedure lets the citizen be asked once more. Only requests that went out count.
     *
     * @throws UserError CONFLICT when the citizen was asked as often as the procedure allows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAnother(UUID caseId) {
        exhausted(cases.lock(caseId).orElseThrow()).ifPresent(why -> {
            throw new UserError(UserError.Kind.CONFLICT, why);
        });
    }

    /** Why the citizen cannot be asked once more; empty while the procedure allows it. */
    Optional<LocalizedText> exhausted(CaseFile file) {
        SupplementPolicy policy =
                procedures.get(file.procedureVersionId()).descriptor().supplementPolicy();
        if (!policy.allows(SupplementStage.SETTLING)) {
            return Optional.of(new LocalizedText(
                    "Thủ tục này không cho yêu cầu bổ sung khi đang giải quyết. Hãy quyết định trên giấy tờ đang có, hoặc"
                            + " từ chối và nêu rõ lý do.",
                    "This procedure lets nobody ask for a supplement while settling. Decide on what is there, or refuse"
                            + " and give the reasons."));
        }
        int asked = documents.made(file.id(), SlipKind.SUPPLEMENT_REQUEST.name());
        return asked < policy.maxRequests()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        ("Đã yêu cầu bổ sung %d lần, thủ tục này không cho yêu cầu thêm. Hãy quyết định trên giấy tờ"
                                        + " đang có, hoặc từ chối và nêu rõ lý do.")
                                .formatted(asked),
                        ("The applicant was asked %d time(s), and this procedure allows no more. Decide on what is"
                                        + " there, or refuse and give the reasons.")
                                .formatted(asked)));
    }

    /** Ticks the papers that the desk has taken, so that nobody is told any more that they are missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(UUID caseId) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        if (!(file.data().get(TICKED) instanceof Collection<?> ticked)) {
            return;
        }
        List<CasePaper> taken = parties.papers(caseId).stream()
                .filter(paper -> !paper.received() && ticked.contains(paper.key()))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        parties.received(caseId, taken.stream().map(CasePaper::key).toList());
        timeline.add(
                caseId,
                "papers-received",
                new LocalizedText("Đã nhận thêm: " + names(taken, true), "Also handed in: " + names(taken, false)),
                null,
                "Đã nhận thêm: " + names(taken, true) + ".");
    }

    private static String names(List<CasePaper> papers, boolean vietnamese) {
        return papers.stream()
                .map(paper -> vietnamese ? paper.name().vi() : paper.name().en())
                .collect(Collectors.joining("; "));
    }
}
