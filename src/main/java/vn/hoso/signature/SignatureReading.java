package vn.hoso.signature;

import eu.europa.esig.dss.detailedreport.jaxb.XmlBasicBuildingBlocks;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
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

    SignatureReading(Reports reports, SignatureWrapper signature, Inspection inspection) {
        this.reports = reports;
        this.signature = signature;
        var finding = inspection.at(range(signature));
        this.alterations = finding.map(Inspection.Finding::alterations).orElse(Set.of(Alteration.BROKEN_SIGNATURE));
        this.coversWholeFile = finding.map(Inspection.Finding::wholeFile).orElse(false);
    }

    static List<Long> range(SignatureWrapper signature) {
        if (signature.getPDFRevision() == null || signature.getPDFRevision().getSignatureByteRange() == null) {
            return List.of();
        }
        return signature.getPDFRevision().getSignatureByteRange().stream()
                .map(BigInteger::longValue)
                .toList();
    }

    /** The result for a signature of which nothing can be read. */
    static SignatureResult broken(Set<Alteration> alterations) {
        Set<Alteration> named = alterations.isEmpty() ? Set.of(Alteration.BROKEN_SIGNATURE) : alterations;
        return new SignatureResult(
                Verdict.INVALID, null, null, null, false, null, false, SignatureReasons.altered(named));
    }

    SignatureResult result() {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Instant stamped = timeStamp();
        Instant signedAt = stamped != null ? stamped : instant(signature.getClaimedSigningTime());
        boolean unchanged = signature.isSignatureIntact() && signature.isSignatureValid() && formatSound();
        boolean intact = unchanged && alterations.isEmpty();
        Boolean inForce = certificate == null || signedAt == null ? null : inForce(certificate, signedAt);
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
                inForce,
                coversWholeFile,
                reason);
    }

    private static Verdict verdict(
            boolean intact, @Nullable Boolean inForce, Indication indication, @Nullable SubIndication why) {
        if (!intact || Boolean.FALSE.equals(inForce)) {
            return Verdict.INVALID;
        }
        if (indication == Indication.TOTAL_PASSED) {
            return Verdict.VALID;
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

    private @Nullable Boolean inForce(CertificateWrapper certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            return false;
        }
        List<CertificateRevocationWrapper> known = certificate.getCertificateRevocationData();
        boolean revoked = known.stream()
                .filter(CertificateRevocationWrapper::isRevoked)
                .map(CertificateRevocationWrapper::getRevocationDate)
                .anyMatch(date -> date == null || !date.toInstant().isAfter(at));
        if (revoked) {
            return false;
        }
        return known.isEmpty() || !signature.isTrustedChain() ? null : Boolean.TRUE;
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
