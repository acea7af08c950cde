package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgedFilesTest {

    private static final Path CORPUS = Path.of("..", "shared", "corpora", "pdf-attacks");

    private static final Map<String, List<String>> FAMILIES = Map.of(
            "incremental saving (isa)",
            List.of(
                    "page content replaced",
                    "page content added",
                    "free text added",
                    "object moved in the cross-reference table",
                    "object appended without cross-reference table",
                    "object appended behind a trailer that ignores it",
                    "something appended"),
            "signature wrapping (siwa)",
            List.of("signature wrapped", "signature wrapped, padding filled", "garbage behind the signature value"),
            "universal forgery (usf)",
            List.of(
                    "contents empty",
                    "contents of zeros",
                    "contents null",
                    "contents removed",
                    "contents zero throughout",
                    "range removed",
                    "range null",
                    "range empty",
                    "range negative",
                    "range of zeros",
                    "range beyond the file"));

    private final Fixture fixture = Fixture.shared();

    @TestFactory
    Stream<DynamicTest> aForgeryIsInvalid() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        return Forgeries.all().entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(
                        forgery.getKey(), () -> assertInvalid(forgery.getValue().of(signed))));
    }

    @TestFactory
    Stream<DynamicTest> aForgeryOfAnArchivedFileIsInvalid() throws Exception {
        byte[] signed = fixture.signedAtLevel(Papers.decision(), SignatureLevel.PAdES_BASELINE_LTA);
        return Stream.of(
                        "page content added",
                        "free text added",
                        "field filled",
                        "object moved in the cross-reference table",
                        "something appended")
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertInvalid(Forgeries.all().get(name).of(signed))));
    }

    @TestFactory
    Stream<DynamicTest> aChangeBetweenTwoSignaturesIsInvalid() {
        byte[] leader = fixture.signedByLeader(Papers.decision());
        return Stream.of(
                        "page content added",
                        "free text added",
                        "field filled",
                        "font program replaced",
                        "text field added")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertInvalid(
                                fixture.signedByAgency(Forgeries.all().get(name).of(leader)))));
    }

    @Test
    void whatTheLeaderLeftOpenMustBeCoveredByTheNextSignature() throws Exception {
        byte[] leader = fixture.signedByLeaderLeavingOpen(Papers.decision(), "so", "ngay");
        assertInvalid(Forgeries.fill(leader, "so", "12/QD-UBND"));
    }

    @Test
    void anotherFieldThanTheOpenOnesMayNotBeFilled() throws Exception {
        byte[] leader = fixture.signedByLeaderLeavingOpen(Papers.decision(), "so", "ngay");
        assertInvalid(fixture.signedByAgency(Forgeries.fill(leader, "nguoiNop", "Ke gian")));
    }

    @Test
    void anOpenFieldMayNotBeFilledAfterTheLastSignature() throws Exception {
        byte[] both = fixture.signedByAgency(fixture.signedByLeaderLeavingOpen(Papers.decision(), "so", "ngay"));
        assertThat(fixture.validator.validate(both).verdict()).isEqualTo(Verdict.VALID);
        assertInvalid(Forgeries.fill(both, "so", "12/QD-UBND"));
    }

    @Test
    void aLaterSignatureAsLargeAsAPageIsInvalid() {
        byte[] leader = fixture.signedByLeader(Papers.decision());
        assertInvalid(fixture.sign(
                leader, "agency", new SignaturePlacement.OnPage(1, 20, 300, 560, 480), java.util.Set.of()));
    }

    @ParameterizedTest
    @EnumSource(CertificationPermission.class)
    void anAnnotationOnACertifiedFileIsInvalidWhateverItPermits(CertificationPermission permission) throws Exception {
        byte[] certified = fixture.certified(Papers.decision(), permission);
        assertThat(fixture.validator.validate(certified).verdict()).isEqualTo(Verdict.VALID);
        assertInvalid(Forgeries.all().get("free text added").of(certified));
        assertInvalid(Forgeries.all().get("stamp added").of(certified));
        assertInvalid(Forgeries.all()
                .get("signature field with a look but no signature added")
                .of(certified));
        assertInvalid(Forgeries.all().get("field filled").of(certified));
    }

    @Test
    void aNewVisibleSignatureOnACertifiedFileIsInvalid() throws Exception {
        byte[] certified = fixture.certified(Papers.decision(), CertificationPermission.CHANGES_PERMITTED);
        assertInvalid(fixture.signedByAgency(certified));
    }

    @Test
    void aForgeryOfAnUnknownAuthorityIsInvalidToo() throws Exception {
        TrustStore empty =
                new TrustStore(Files.createTempDirectory("nobody").toUri().toString());
        byte[] forged = Forgeries.all().get("free text added").of(fixture.signedByLeader(Papers.decision()));
        assertThat(new SignatureValidator(empty).validate(forged).verdict()).isEqualTo(Verdict.INVALID);
    }

    /** The kinds of forgeries that researchers have published, on a signature as the published files have it. */
    @TestFactory
    Stream<DynamicTest> aForgeryOfAPublishedFamilyIsInvalid() {
        byte[] signed = PlainSignature.by(fixture, "leader", Papers.decision());
        assertThat(fixture.validator.validate(signed).verdict()).isEqualTo(Verdict.VALID);
        return FAMILIES.entrySet().stream().flatMap(family -> family.getValue().stream()
                .map(name -> DynamicTest.dynamicTest(
                        family.getKey() + ": " + name,
                        () -> assertInvalid(Forgeries.all().get(name).of(signed)))));
    }

    @Test
    void aSignatureUnderAnotherPersonsCertificateIsInvalid() {
        assertInvalid(PlainSignature.underAnotherName(fixture, "leader", "agency", Papers.decision()));
    }

    /** The published files themselves lie outside the project; without them nothing runs and nothing counts as passed. */
    @TestFactory
    Stream<DynamicTest> aPublishedForgeryIsInvalid() throws Exception {
        if (!Files.isDirectory(CORPUS)) {
            say("NOT RUN: there is no folder " + CORPUS + ". Nothing was checked and nothing counts as passed.");
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Path> forged = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            say("RUN: " + forged.size() + " files of " + CORPUS + ".");
            return forged.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> assertInvalid(Files.readAllBytes(file))));
        }
    }

    private static void say(String what) {
        System.out.println("Corpus of published PDF forgeries " + what);
    }

    private void assertInvalid(byte[] forged) {
        ValidationReport report = fixture.validator.validate(forged);
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INVALID);
        assertThat(report.reason().vi()).isNotBlank();
    }
}
