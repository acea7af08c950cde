package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;
import vn.hoso.casefile.Representation.Kind;
import vn.hoso.casefile.Representation.Proof;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Who acts for the owner says by what right, and shows a paper that can show it. */
class PartyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String OWNER = "052190001234";
    private static final String OTHER = "052188004321";

    private static final Representation AUTHORISED =
            new Representation(Kind.AUTHORISED, Proof.CERTIFIED_AUTHORISATION, "12/2026", TODAY.minusDays(3), null);

    @Test
    void anEmailAddressIsOne() {
        assertThat(keys(withEmail("abc"), owner(OWNER))).containsExactly("submitter-email");
        assertThat(keys(withEmail("a b@quynhon.vn"), owner(OWNER))).containsExactly("submitter-email");
        assertThat(keys(withEmail("an.nguyen@thu.quynhon.vn"), owner(OWNER))).isEmpty();
        assertThat(keys(withEmail(""), owner(OWNER))).isEmpty();
    }

    private static Party withEmail(String email) {
        Party party = submitter(OWNER, null);
        return new Party(
                party.kind(),
                party.name(),
                party.idNumber(),
                party.birthDate(),
                party.phone(),
                email,
                party.address(),
                null);
    }

    @Test
    void whoHandsInTheirOwnDossierShowsNothing() {
        assertThat(keys(submitter(OWNER, null), owner(OWNER))).isEmpty();
    }

    @Test
    void aSubmitterWhoIsNotTheOwnerSaysByWhatRight() {
        assertThat(keys(submitter(OTHER, null), owner(OWNER))).containsExactly("submitter-representation");
        assertThat(keys(submitter(OTHER, AUTHORISED), owner(OWNER))).isEmpty();
    }

    @Test
    void withoutNumbersNamesTellPeopleApart() {
        Party owner = owner(OWNER);
        assertThat(keys(party(Party.Kind.SUBMITTER, owner.name(), null, null), owner))
                .isEmpty();
        assertThat(keys(party(Party.Kind.SUBMITTER, "Người khác", null, null), owner))
                .containsExactly("submitter-representation");
    }

    @Test
    void aRepresentativeShowsTheirRightAndCoversTheSubmitterWhoIsTheSame() {
        Party representative = party(Party.Kind.REPRESENTATIVE, "Trần Văn Thay", OTHER, AUTHORISED);
        assertThat(keys(submitter(OTHER, null), owner(OWNER), representative)).isEmpty();
        assertThat(keys(
                        submitter(OTHER, null),
                        owner(OWNER),
                        party(Party.Kind.REPRESENTATIVE, "Trần Văn Thay", OTHER, null)))
                .containsExactly("representative-representation");
    }

    @Test
    void theOwnerActsForNobody() {
        assertThat(keys(submitter(OWNER, AUTHORISED), owner(OWNER))).containsExactly("submitter-representation");
    }

    @Test
    void kindNumberAndDateOfThePaperAreAskedFor() {
        assertThat(keys(submitter(OTHER, new Representation(Kind.AUTHORISED, null, null, null, null)), owner(OWNER)))
                .containsExactly("submitter-proof", "submitter-proofNumber", "submitter-proofDate");
    }

    @Test
    void thePaperMustBeAbleToShowTheRight() {
        List<Fault> faults = faults(
                submitter(OTHER, new Representation(Kind.LEGAL, Proof.INTRODUCTION, "1", TODAY, null)), owner(OWNER));
        assertThat(faults).extracting(Fault::key).containsExactly("submitter-proof");
        assertThat(faults.getFirst().text().vi())
                .isEqualTo(
                        "“Giấy giới thiệu” không chứng minh tư cách “Đại diện theo pháp luật”. Các giấy tờ dùng được: "
                                + "Giấy khai sinh; Trích lục đăng ký giám hộ; Quyết định của Tòa án; Giấy tờ khác.");
    }

    @Test
    void aPaperIsNotFromTheFutureAndAnotherPaperIsNamed() {
        assertThat(keys(
                        submitter(OTHER, new Representation(Kind.FAMILY, Proof.OTHER, "1", TODAY.plusDays(1), null)),
                        owner(OWNER)))
                .containsExactly("submitter-proofNote", "submitter-proofDate");
    }

    @Test
    void anOrganisationHasATaxCode() {
        Representation acts = new Representation(Kind.ORGANISATION, Proof.INTRODUCTION, "7/GGT", TODAY, null);
        assertThat(keys(submitter(OTHER, acts), owner("4100123456"))).isEmpty();
        assertThat(keys(submitter(OTHER, acts), owner("4100123456-001"))).isEmpty();
        assertThat(keys(submitter(OTHER, AUTHORISED), owner("4100123456"))).containsExactly("owner-idNumber");
    }

    private static Party submitter(String number, @Nullable Representation acts) {
        return party(Party.Kind.SUBMITTER, number.equals(OWNER) ? "Nguyễn Thị Hoa" : "Trần Văn Thay", number, acts);
    }

    private static Party owner(String number) {
        return party(Party.Kind.OWNER, "Nguyễn Thị Hoa", number, null);
    }

    private static Party party(Party.Kind kind, String name, @Nullable String number, @Nullable Representation acts) {
        return new Party(kind, name, number, null, "0912345678", null, "Phường Quy Nhơn", acts);
    }

    private static List<String> keys(Party... parties) {
        return faults(parties).stream().map(Fault::key).toList();
    }

    private static List<Fault> faults(Party... parties) {
        return PartyRules.faults(List.of(parties), TODAY);
    }
}
