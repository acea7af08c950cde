package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.base.LocalizedText;
import vn.hoso.procedure.ProcedureDescriptor.Paper;

/** The paper of a representation is asked for where there is one, and required then whatever the procedure says. */
class ChecklistTest {

    private static final Paper FORM = paper("to-khai", true);

    @Test
    void whoActsForThemselvesIsAskedForTheProceduresPapers() {
        assertThat(DossierCheck.checklist(List.of(FORM), false)).containsExactly(FORM);
    }

    @Test
    void whoActsForAnotherIsAskedForTheirProof() {
        List<Paper> papers = DossierCheck.checklist(List.of(FORM), true);
        assertThat(papers).extracting(Paper::key).containsExactly("to-khai", Dossier.PROOF);
        assertThat(papers.getLast().required()).isTrue();
    }

    @Test
    void aProcedureNamesTheProofButCannotLetItBeLeftOut() {
        Paper named = paper(Dossier.PROOF, false);
        assertThat(DossierCheck.checklist(List.of(named), false)).containsExactly(named);
        assertThat(DossierCheck.checklist(List.of(named, FORM), true))
                .containsExactly(paper(Dossier.PROOF, true), FORM);
    }

    private static Paper paper(String key, boolean required) {
        return new Paper(key, new LocalizedText(key, key), required, "ORIGINAL", 1);
    }
}
