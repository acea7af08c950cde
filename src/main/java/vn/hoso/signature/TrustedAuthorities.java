package vn.hoso.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Roots, issuing authorities and their revocation lists at one moment. */
final class TrustedAuthorities {

    private final List<X509Certificate> roots;
    private final List<X509Certificate> intermediates;
    private final RevocationLists lists;

    TrustedAuthorities(List<X509Certificate> certificates, List<X509CRL> lists) {
        this.roots =
                certificates.stream().filter(TrustedAuthorities::selfSigned).toList();
        this.intermediates = certificates.stream().filter(c -> !selfSigned(c)).toList();
        this.lists = new RevocationLists(lists);
    }

    /**
     * The path from the certificate towards a root at that time, the signer first and the root left out; empty if there is
     * none. Says nothing about revocation.
     */
    List<X509Certificate> path(SigningCertificate signer, Instant at) {
        if (roots.isEmpty()) {
            return List.of();
        }
        try {
            Set<TrustAnchor> anchors = new HashSet<>();
            roots.forEach(root -> anchors.add(new TrustAnchor(root, null)));
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer.certificate());
            PKIXBuilderParameters search = new PKIXBuilderParameters(anchors, target);
            List<X509Certificate> links = new ArrayList<>(intermediates);
            links.addAll(signer.issuers());
            links.add(signer.certificate());
            search.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(links)));
            search.setRevocationEnabled(false);
            search.setDate(Date.from(at));
            return CertPathBuilder.getInstance("PKIX").build(search).getCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException none) {
            return List.of();
        }
    }

    /** What the issuers' lists tell about the certificates of a path at that time: the worst of them. */
    RevocationLists.Status revocation(List<X509Certificate> path, Instant at) {
        List<X509Certificate> issuers = new ArrayList<>(roots);
        issuers.addAll(intermediates);
        issuers.addAll(path);
        Set<RevocationLists.Status> found = EnumSet.noneOf(RevocationLists.Status.class);
        path.forEach(certificate -> found.add(lists.status(certificate, at, issuers)));
        if (found.contains(RevocationLists.Status.REVOKED)) {
            return RevocationLists.Status.REVOKED;
        }
        return found.contains(RevocationLists.Status.UNKNOWN)
                ? RevocationLists.Status.UNKNOWN
                : RevocationLists.Status.GOOD;
    }

    /** What the signature library asks about trust. It has no way to reach a network. */
    CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        roots.forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        CommonCertificateSource others = new CommonCertificateSource();
        intermediates.forEach(link -> others.addCertificate(new CertificateToken(link)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setAdjunctCertSources(others);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                lists.all().stream().map(TrustedAuthorities::document).toArray(DSSDocument[]::new)));
        return verifier;
    }

    private static boolean selfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    private static DSSDocument document(X509CRL list) {
        try {
            return new InMemoryDocument(list.getEncoded());
        } catch (CRLException e) {
            throw new IllegalStateException("A revocation list that was read cannot be written", e);
        }
    }
}
