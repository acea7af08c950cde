package vn.hoso;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Party;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Dossier;

/**
 * A dossier that reads aloud: {@code aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30")}. Handed in at
 * the counter of Quy Nhơn with every paper, unless something else is said.
 */
public final class DossierFixture {

    private String procedure = "xac-nhan-tinh-trang-hon-nhan";
    private String officer = "tiepnhan.quynhon";
    private Instant receivedAt = TestClock.START;
    private String owner = "Nguyễn Thị Hoa";
    private final Map<String, Object> answers = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    private DossierFixture() {}

    public static DossierFixture aDossier() {
        return new DossierFixture();
    }

    /** A confirmation for a land sale, without a check elsewhere: three working days, 15.000 đồng. */
    public DossierFixture ofMarriageConfirmation() {
        return of("xac-nhan-tinh-trang-hon-nhan")
                .answering("mucDich", "giao-dich")
                .answering("mucDichGhiRo", "Chuyển nhượng quyền sử dụng đất")
                .answering("tinhTrangKhaiBao", "chua-ket-hon")
                .answering("quaTrinhCuTru", "Từ năm 2018 ở phường Quy Nhơn")
                .answering("canXacMinh", false)
                .answering("doiTuongMienLePhi", false);
    }

    public DossierFixture of(String procedureKey) {
        this.procedure = procedureKey;
        return this;
    }

    public DossierFixture answering(String field, Object answer) {
        answers.put(field, answer);
        return this;
    }

    public DossierFixture answering(Map<String, Object> all) {
        answers.putAll(all);
        return this;
    }

    /** Papers, by their keys, that are on the checklist and not handed in. */
    public DossierFixture without(Collection<String> papers) {
        leftOut.addAll(papers);
        return this;
    }

    /** When it is handed in, as a wall clock in Vietnam shows it. */
    public DossierFixture receivedAt(String local) {
        this.receivedAt = TestClock.at(local);
        return this;
    }

    public DossierFixture ownedBy(String name) {
        this.owner = name;
        return this;
    }

    /** The desk officer who receives it, at their own counter. */
    public DossierFixture receivedBy(String username) {
        this.officer = username;
        return this;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedBy() {
        return officer;
    }

    public String procedure() {
        return procedure;
    }

    /** What reception is handed, with all papers of the version but those that were left out. */
    public Dossier handedIn(UUID counter, ProcedureVersion version) {
        return new Dossier(
                procedure,
                counter,
                null,
                Channel.DIRECT,
                List.of(party(Party.Kind.SUBMITTER), party(Party.Kind.OWNER)),
                version.descriptor().papers().stream()
                        .map(paper -> leftOut.contains(paper.key())
                                ? new Dossier.HandedIn(paper.key(), false, 0, null)
                                : new Dossier.HandedIn(paper.key(), true, 1, null))
                        .toList(),
                Map.copyOf(answers));
    }

    private Party party(Party.Kind kind) {
        return new Party(kind, owner, "052190001234", null, "0912345678", null, "Phường Quy Nhơn", null);
    }
}
