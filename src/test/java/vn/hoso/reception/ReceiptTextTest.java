package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.casefile.Representation;
import vn.hoso.casefile.Representation.Proof;

/** A receipt prints what is known of the people, and no empty place for what is not. */
@TestProvince
class ReceiptTextTest {

    private static final String OFFICER = "tiepnhan.quynhon";
    private static final LocalDate DATE = LocalDate.of(2026, 5, 20);

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Reception reception;

    @Test
    void whatIsNotKnownOfAnApplicantHasNoLine() throws Exception {
        String text = receipt(
                "applicant", bare(Kind.SUBMITTER, null), party(Kind.OWNER, "Nguyễn Thị Hoa", "052190001234", null));
        assertThat(text).contains("Chủ hồ sơ: Nguyễn Thị Hoa; số định danh cá nhân: 052190001234");
        assertNothingEmpty(text);
    }

    @Test
    void anEmailAddressStandsWithoutAPhoneNumber() throws Exception {
        Party submitter = new Party(Kind.SUBMITTER, "Nguyễn Thị Hoa", null, null, "", "hoa@example.vn", " ", null);
        String text = receipt("email", submitter, party(Kind.OWNER, "Nguyễn Thị Hoa", "052190001234", null));
        assertThat(text).contains("Thư điện tử: hoa@example.vn");
        assertNothingEmpty(text);
    }

    @Test
    void aRepresentativeWithoutANoteHasNoEmptyBracketsAndAWholeDate() throws Exception {
        for (String number : List.of("1", "1204", "1204/2026", "1204/2026/CC-SCC", "120/2026/UQ-CTCPXD")) {
            Representation acts =
                    new Representation(Representation.Kind.AUTHORISED, Proof.CERTIFIED_AUTHORISATION, number, DATE, "");
            String text = receipt(
                    "authorised-" + number.length(),
                    bare(Kind.SUBMITTER, acts),
                    party(Kind.OWNER, "Nguyễn Thị Hoa", "052190001234", null));
            assertThat(text).contains("20/05/2026");
            assertNothingEmpty(text);
        }
    }

    @Test
    void aLegalRepresentativeStandsBesideTheOwner() throws Exception {
        Representation acts = new Representation(
                Representation.Kind.LEGAL, Proof.BIRTH_CERTIFICATE, "45/2015", DATE, "UBND phường Quy Nhơn");
        String text = receipt(
                "legal",
                party(Kind.SUBMITTER, "Trần Thị Mẹ", "052188004321", null),
                party(Kind.OWNER, "Nguyễn Văn Con", "052215001234", null),
                party(Kind.REPRESENTATIVE, "Trần Thị Mẹ", "052188004321", acts));
        assertThat(text).contains("Người đại diện: Trần Thị Mẹ").contains("20/05/2026");
        assertNothingEmpty(text);
    }

    @Test
    void theNumberOfAnOrganisationIsItsTaxCode() throws Exception {
        Representation acts =
                new Representation(Representation.Kind.ORGANISATION, Proof.INTRODUCTION, "7/GGT-CT", DATE, null);
        String text = receipt(
                "organisation",
                party(Kind.SUBMITTER, "Lê Văn Đi", "052188004321", acts),
                party(Kind.OWNER, "Công ty TNHH Xây dựng Quy Nhơn", "4100267891", null));
        assertThat(text)
                .contains("Chủ hồ sơ: Công ty TNHH Xây dựng Quy Nhơn; mã số thuế: 4100267891")
                .contains("số định danh cá nhân: 052188004321");
        assertNothingEmpty(text);
    }

    private static void assertNothingEmpty(String text) {
        assertThat(text).doesNotContain("()").doesNotContain("( )");
        assertThat(text.lines())
                .noneMatch(line -> line.strip().matches("(Địa chỉ|Số điện thoại|Thư điện tử|Tư cách.*):\\s*;?"))
                .noneMatch(line -> line.strip().matches(".*\\d/|/\\d.*"));
    }

    private static Party bare(Kind kind, @Nullable Representation acts) {
        return new Party(
                kind, acts == null ? "Nguyễn Thị Hoa" : "Trần Văn Được Ủy Quyền", null, null, "", "", "", acts);
    }

    private static Party party(Kind kind, String name, String number, @Nullable Representation acts) {
        return new Party(kind, name, number, null, null, null, null, acts);
    }

    private String receipt(String name, Party... parties) throws Exception {
        clock.set("2026-06-01T08:30");
        Dossier own = cases.handedIn(
                DossierFixture.aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"));
        List<Dossier.HandedIn> papers = new ArrayList<>(own.papers());
        if (RepresentationRules.isRepresented(List.of(parties))) {
            papers.add(new Dossier.HandedIn(Dossier.PROOF, true, 1, null));
        }
        Dossier dossier = new Dossier(
                own.procedureKey(),
                own.receivingUnit(),
                own.territory(),
                own.channel(),
                List.of(parties),
                papers,
                own.answers());
        byte[] pdf = people.call(
                OFFICER, () -> reception.receiptPdf(reception.receive(dossier).caseId()));
        Files.createDirectories(Path.of("target/slips"));
        Files.write(Path.of("target/slips/receipt-of-" + name + ".pdf"), pdf);
        try (PDDocument slip = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(slip);
        }
    }
}
