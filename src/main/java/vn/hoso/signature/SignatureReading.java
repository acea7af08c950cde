package vn.hoso.signature;

import eu.europa.esig.dss.detailedreport.jaxb.XmlBasicBuildingBlocks;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.signature.pdf.Alteration;
import vn.hoso.signature.pdf.Inspection;

/** One signature in the report of the library, put together with what the structure of the file says. */
final class SignatureReading {

    private final Reports reports;
    private final SignatureWrapper signature;
    private final Set<Alteration> alterations;
    private final boolean coversWholeFile;
    private final Instant now;

    SignatureReading(Reports reports, SignatureWrapper signature, Inspection inspection) {
        this.reports = reports;
        this.signature = signature;
        var finding = inspection.at(range());
        this.alterations = finding.map(Inspection.Finding::alterations).orElse(Set.of(Alteration.BROKEN_SIGNATURE));
        this.coversWholeFile = finding.map(Inspection.Finding::wholeFile).orElse(false);
        this.now = reports.getDiagnosticData().getValidationDate().toInstant();
    }

    /** The ByteRange as the library has read it; empty if it has read none. */
    static List<Long> range(@Nullable PDFRevisionWrapper revision) {
        return revision == null || revision.getSignatureByteRange() == null
                ? List.of()
                : revision.getSignatureByteRange().stream()
                        .map(BigInteger::longValue)
                        .toList();
    }

    /** The ByteRange of this signature. */
    List<Long> range() {
        return range(signature.getPDFRevision());
    }

    /** Whether the signer's certificate leads to a trusted root. */
    boolean trusted() {
        return signature.isTrustedChain();
    }

    /** The result for a signature of which nothing can be read, and which is wrong. */
    static SignatureResult broken(Set<Alteration> alterations) {
        return new SignatureResult(
                Verdict.INVALID, null, null, null, false, null, false, SignatureReasons.altered(alterations));
    }

    /** The result for a signature that the library does not read although the structure of the file may be sound. */
    static SignatureResult unread(Set<Alteration> alterations) {
        return alterations.isEmpty()
                ? new SignatureResult(
                        Verdict.INDETERMINATE, null, null, null, false, null, false, SignatureReasons.unread())
                : broken(alterations);
    }

    SignatureResult result() {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Instant stamped = timeStamp();
        Instant signedAt = stamped != null ? stamped : instant(signature.getClaimedSigningTime());
        boolean unchanged = signature.isSignatureIntact() && signature.isSignatureValid() && formatSound();
        boolean intact = unchanged && alterations.isEmpty();
        Boolean inForce = certificate == null ? null : inForce(certificate, signedAt == null ? now : signedAt);
        Indication indication = reports.getSimpleReport().getIndication(signature.getId());
        SubIndication why = reports.getSimpleReport().getSubIndication(signature.getId());
        Verdict verdict = verdict(intact, inForce, indication, why);
        LocalizedText reason = alterations.isEmpty()
                ? SignatureReasons.of(verdict, unchanged, inForce, stamped != null, why)
                : SignatureReasons.altered(alterations);
        return new SignatureResult(
                verdict,
                certificate == null ? null : certificate.getReadableCertificateName(),
                certificate == null ? null : issuer(certificate),
                signedAt,
                intact,
                signedAt == null ? null : inForce,
                coversWholeFile,
                reason);
    }

    private static Verdict verdict(
            boolean intact, @Nullable Boolean inForce, Indication indication, @Nullable SubIndication why) {
        if (!intact || Boolean.FALSE.equals(inForce)) {
            return Verdict.INVALID;
        }
        if (indication == Indication.TOTAL_PASSED) {
            return inForce == null ? Verdict.INDETERMINATE : Verdict.VALID;
        }
        boolean wrongByItself =
                why == SubIndication.SIG_CONSTRAINTS_FAILURE || why == SubIndication.CHAIN_CONSTRAINTS_FAILURE;
        return indication == Indication.INDETERMINATE && !wrongByItself ? Verdict.INDETERMINATE : Verdict.INVALID;
    }

    private boolean formatSound() {
        XmlBasicBuildingBlocks blocks = reports.getDetailedReport().getBasicBuildingBlockById(signature.getId());
        return blocks == null
                || blocks.getFC() == null
                || blocks.getFC().getConclusion().getIndication() == Indication.PASSED;
    }

    /** Time of the earliest time-stamp over the signature that is itself trusted. */
    private @Nullable Instant timeStamp() {
        return signature.getTimestampList().stream()
                .filter(stamp -> {
                    Indication indication = reports.getSimpleReport().getIndication(stamp.getId());
                    return indication == Indication.PASSED || indication == Indication.TOTAL_PASSED;
                })
                .map(TimestampWrapper::getProductionTime)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether the certificate and those above it were in force at that time; null where that cannot be known. */
    private @Nullable Boolean inForce(CertificateWrapper signer, Instant at) {
        List<CertificateWrapper> path = new ArrayList<>(List.of(signer));
        signer.getCertificateChain().stream()
                .filter(issuer -> !issuer.isTrusted())
                .forEach(path::add);
        boolean known = signature.isTrustedChain();
        for (CertificateWrapper certificate : path) {
            if (at.isBefore(certificate.getNotBefore().toInstant())
                    || at.isAfter(certificate.getNotAfter().toInstant())) {
                return false;
            }
            List<CertificateRevocationWrapper> lists = certificate.getCertificateRevocationData().stream()
                    .filter(CertificateRevocationWrapper::isSignatureValid)
                    .toList();
            if (lists.stream().anyMatch(list -> revoked(list, at))) {
                return false;
            }
            known &= lists.stream()
                    .anyMatch(list ->
                            RevocationLists.tells(instant(list.getThisUpdate()), instant(list.getNextUpdate()), at));
        }
        return known ? Boolean.TRUE : null;
    }

    private static boolean revoked(CertificateRevocationWrapper list, Instant at) {
        Date since = list.getRevocationDate();
        return list.isRevoked() && (since == null || !since.toInstant().isAfter(at));
    }

    private static String issuer(CertificateWrapper certificate) {
        List<CertificateWrapper> chain = certificate.getCertificateChain();
        return chain.isEmpty()
                ? commonName(certificate.getCertificateIssuerDN())
                : chain.getFirst().getReadableCertificateName();
    }

    private static String commonName(String distinguishedName) {
        return List.of(distinguishedName.split("(?<!\\\\),")).stream()
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "CN=", 0, 3))
                .map(part -> part.substring(3))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.isEmpty() ? distinguishedName : names.getFirst()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
