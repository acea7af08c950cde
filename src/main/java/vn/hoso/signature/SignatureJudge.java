package vn.hoso.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.base.LocalizedText;
import vn.hoso.signature.pdf.Alteration;
import vn.hoso.signature.pdf.Inspection;
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

    ValidationReport judge(byte[] file) {
        Inspection inspection = SignedFile.inspect(file);
        if (!inspection.readable() || inspection.signatures().isEmpty()) {
            return withoutSignatures(inspection);
        }
        Reports reports;
        try {
            reports = reports(file);
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.debug("The library cannot read the signatures of a file", unreadable);
            return report(inspection.signatures().stream()
                    .map(finding -> SignatureReading.broken(finding.alterations()))
                    .toList());
        }
        List<SignatureResult> results = new ArrayList<>();
        for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
            results.add(new SignatureReading(reports, signature, inspection).result());
        }
        results.addAll(missing(reports, inspection));
        if (results.isEmpty()) {
            return ValidationReport.withoutSignatures(
                    Verdict.UNSIGNED,
                    "Tệp chỉ có dấu thời gian, không có chữ ký của ai.",
                    "The file has only a time-stamp, nobody's signature.");
        }
        return report(results);
    }

    /** Signatures that the library passes over, and time-stamps that are broken or after which the file was changed. */
    private static List<SignatureResult> missing(Reports reports, Inspection inspection) {
        Set<List<Long>> seen = reports.getDiagnosticData().getSignatures().stream()
                .map(SignatureReading::range)
                .collect(Collectors.toSet());
        return inspection.signatures().stream()
                .filter(finding ->
                        finding.timeStamp() ? !finding.alterations().isEmpty() : !seen.contains(finding.range()))
                .map(finding -> SignatureReading.broken(finding.alterations()))
                .toList();
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

    private static ValidationReport withoutSignatures(Inspection inspection) {
        if (inspection.leftovers()) {
            return report(List.of(SignatureReading.broken(EnumSet.of(Alteration.BROKEN_SIGNATURE))));
        }
        if (inspection.locked()) {
            return ValidationReport.withoutSignatures(
                    Verdict.INVALID,
                    "Tệp được bảo vệ bằng mật khẩu nên không kiểm tra được chữ ký. Hãy nộp bản không có mật khẩu.",
                    "The file is protected by a password, so it cannot be checked. Provide it without a password.");
        }
        return inspection.readable()
                ? ValidationReport.withoutSignatures(
                        Verdict.UNSIGNED, "Tệp không có chữ ký số.", "The file has no digital signature.")
                : ValidationReport.withoutSignatures(
                        Verdict.UNSIGNED,
                        "Tệp không phải là PDF hoặc bị hỏng, và không có chữ ký số.",
                        "The file is not a PDF, or is damaged, and has no digital signature.");
    }

    private Reports reports(byte[] file) {
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // Pages are compared object by object before; drawing a stranger's page would only open a way in
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file, "document.pdf"));
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
