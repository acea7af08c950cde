package vn.hoso.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.base.LocalizedText;
import vn.hoso.signature.pdf.Alteration;
import vn.hoso.signature.pdf.Deadline;
import vn.hoso.signature.pdf.Inspection;
import vn.hoso.signature.pdf.OutOfTime;
import vn.hoso.signature.pdf.SignedFile;

/** First the structure of the file, then cryptography and certificates; the worst finding decides. */
final class SignatureJudge {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureJudge.class);
    private static final String POLICY = "/signature/policy.xml";

    private final TrustStore trust;
    private final ValidationPolicy policy = policy();

    SignatureJudge(TrustStore trust) {
        this.trust = trust;
    }

    /** @throws OutOfTime if the deadline passes */
    ValidationReport judge(byte[] file, Deadline deadline) {
        Inspection inspection = SignedFile.inspect(file, deadline);
        if (inspection.signatures().isEmpty()) {
            return withoutSignatures(inspection.state());
        }
        Reports reports;
        try {
            reports = reports(file, deadline);
        } catch (RuntimeException | StackOverflowError unreadable) {
            deadline.check();
            LOG.debug("The library cannot read the signatures of a file", unreadable);
            return report(inspection.signatures().stream()
                    .map(finding -> SignatureReading.unread(finding.alterations()))
                    .toList());
        }
        List<SignatureReading> readings = reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> new SignatureReading(reports, signature, inspection))
                .toList();
        List<SignatureResult> results = new ArrayList<>(new LaterSignatures(inspection).heeded(readings));
        results.addAll(missing(reports, inspection));
        if (results.isEmpty()) {
            return ValidationReport.withoutSignatures(
                    Verdict.UNSIGNED,
                    "Tệp chỉ có dấu thời gian, không có chữ ký của ai.",
                    "The file has only a time-stamp, nobody's signature.");
        }
        return report(results);
    }

    /**
     * Signatures that the library passes over, and time-stamps that are wrong or after which the file was changed. A
     * time-stamp which the library does not read, or whose value is not over its range, is one that somebody made up.
     */
    private static List<SignatureResult> missing(Reports reports, Inspection inspection) {
        Set<List<Long>> read = reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> SignatureReading.range(signature.getPDFRevision()))
                .collect(Collectors.toSet());
        Set<List<Long>> stamped = reports.getDiagnosticData().getTimestampList().stream()
                .filter(stamp -> stamp.isMessageImprintDataFound()
                        && stamp.isMessageImprintDataIntact()
                        && stamp.isSignatureIntact()
                        && stamp.isSignatureValid())
                .map(stamp -> SignatureReading.range(stamp.getPDFRevision()))
                .collect(Collectors.toSet());
        List<SignatureResult> missing = new ArrayList<>();
        for (Inspection.Finding finding : inspection.signatures()) {
            Set<List<Long>> known = finding.timeStamp() ? stamped : read;
            if (!known.contains(finding.range())) {
                Alteration broken = finding.timeStamp() ? Alteration.TIME_STAMP_BROKEN : Alteration.BROKEN_SIGNATURE;
                missing.add(SignatureReading.broken(
                        finding.alterations().isEmpty() ? Set.of(broken) : finding.alterations()));
            } else if (finding.timeStamp() && !finding.alterations().isEmpty()) {
                missing.add(SignatureReading.broken(finding.alterations()));
            }
        }
        return missing;
    }

    private static ValidationReport report(List<SignatureResult> results) {
        Verdict verdict =
                Verdict.worst(results.stream().map(SignatureResult::verdict).collect(Collectors.toSet()));
        LocalizedText reason = results.stream()
                .filter(result -> result.verdict() == verdict)
                .findFirst()
                .orElseThrow()
                .reason();
        if (verdict == Verdict.VALID && results.size() > 1) {
            reason = new LocalizedText(
                    "Cả " + results.size() + " chữ ký đều hợp lệ.", "All " + results.size() + " signatures are valid.");
        }
        return new ValidationReport(verdict, results, reason);
    }

    /** What cannot be read may hold a signature that other programs find, so nothing is said against it. */
    private static ValidationReport withoutSignatures(Inspection.State state) {
        return switch (state) {
            case READ ->
                ValidationReport.withoutSignatures(
                        Verdict.UNSIGNED, "Tệp không có chữ ký số.", "The file has no digital signature.");
            case LEFTOVERS -> report(List.of(SignatureReading.broken(Set.of(Alteration.BROKEN_SIGNATURE))));
            case LOCKED ->
                ValidationReport.withoutSignatures(
                        Verdict.INDETERMINATE,
                        "Tệp được bảo vệ bằng mật khẩu nên không kiểm tra được chữ ký. Hãy nộp bản không có mật khẩu.",
                        "The file is protected by a password, so it cannot be checked. Provide it without a password.");
            case UNREADABLE ->
                ValidationReport.withoutSignatures(
                        Verdict.INDETERMINATE,
                        "Tệp không phải là PDF hoặc bị hỏng nên không kiểm tra được chữ ký. Hãy nộp bản PDF gốc.",
                        "The file is not a PDF, or is damaged, so it cannot be checked. Provide the original PDF.");
            case TOO_MANY ->
                ValidationReport.withoutSignatures(
                        Verdict.INDETERMINATE,
                        "Tệp có hơn 50 chữ ký nên không được kiểm tra.",
                        "The file has more than 50 signatures and was not checked.");
        };
    }

    private Reports reports(byte[] file, Deadline deadline) {
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // Pages are compared object by object before; drawing a stranger's page would only open a way in
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new TimedDocument(file, deadline));
        validator.setPdfObjFactory(factory);
        validator.setCertificateVerifier(trust.authorities().verifier());
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(policy);
    }

    private static ValidationPolicy policy() {
        try (InputStream in = Objects.requireNonNull(SignatureJudge.class.getResourceAsStream(POLICY), POLICY)) {
            return ValidationPolicyFacade.newFacade().getValidationPolicy(in);
        } catch (Exception e) {
            throw new IllegalStateException("The signature validation policy cannot be read: " + POLICY, e);
        }
    }
}
