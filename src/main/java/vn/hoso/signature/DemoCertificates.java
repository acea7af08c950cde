package vn.hoso.signature;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates and revocation lists of the demonstration authority (RFC 5280). */
final class DemoCertificates {

    private static final Duration AUTHORITY = Duration.ofDays(10 * 365);
    private static final Duration LIST = Duration.ofDays(365);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    private static final int AUTHORITY_BITS = 3072;

    private DemoCertificates() {}

    static void makeAuthority(Path file, char[] password, String rootName, String issuingName, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair rootKeys = DemoKeys.pair(AUTHORITY_BITS);
        KeyPair issuingKeys = DemoKeys.pair(AUTHORITY_BITS);
        X500Name root = new X500Name(rootName);
        X509Certificate rootCertificate =
                authority(root, root, rootKeys.getPublic(), rootKeys, now, new BasicConstraints(1));
        X509Certificate issuingCertificate = authority(
                new X500Name(issuingName), root, issuingKeys.getPublic(), rootKeys, now, new BasicConstraints(0));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("root", rootKeys.getPrivate(), password, new Certificate[] {rootCertificate});
        store.setKeyEntry(
                "issuing", issuingKeys.getPrivate(), password, new Certificate[] {issuingCertificate, rootCertificate});
        DemoKeys.save(file, store, password);
    }

    static X509Certificate person(
            String name, String agency, String email, PublicKey key, DemoKeys.Owner issuer, Instant from, Instant until)
            throws IOException, GeneralSecurityException {
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, agency)
                .addRDN(BCStyle.CN, name)
                .build();
        X500Name issuedBy = new JcaX509CertificateHolder(issuer.certificate()).getSubject();
        X509v3CertificateBuilder builder = builder(subject, issuedBy, key, from, until);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, email)));
        listAt(builder, "issuing");
        identifiers(builder, key, issuer.certificate().getPublicKey());
        return signed(builder, issuer.key());
    }

    /** Writes the list of an issuer: what it held before and, if given, one more certificate. */
    static void writeList(Path file, DemoKeys.Owner issuer, Instant now, @Nullable BigInteger revoked)
            throws IOException, GeneralSecurityException {
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(new JcaX509CertificateHolder(issuer.certificate()).getSubject(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(LIST)));
        if (Files.exists(file)) {
            builder.addCRL(new JcaX509CRLHolder(list(file)));
        }
        if (revoked != null) {
            builder.addCRLEntry(revoked, Date.from(now), CRLReason.keyCompromise);
        }
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils()
                        .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
        X509CRL list = new JcaX509CRLConverter().getCRL(builder.build(signer(issuer.key())));
        DemoKeys.write(file, list.getEncoded());
    }

    static boolean listLasts(Path file, Instant until) throws IOException, GeneralSecurityException {
        return Files.exists(file) && list(file).getNextUpdate().toInstant().isAfter(until);
    }

    private static X509CRL list(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }

    private static X509Certificate authority(
            X500Name subject, X500Name issuer, PublicKey key, KeyPair by, Instant now, BasicConstraints constraints)
            throws IOException, GeneralSecurityException {
        X509v3CertificateBuilder builder = builder(subject, issuer, key, now, now.plus(AUTHORITY));
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        if (!subject.equals(issuer)) {
            listAt(builder, "root");
        }
        identifiers(builder, key, by.getPublic());
        return signed(builder, by.getPrivate());
    }

    private static X509v3CertificateBuilder builder(
            X500Name subject, X500Name issuer, PublicKey key, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).setBit(126),
                Date.from(from.minus(CLOCK_SKEW)),
                Date.from(until),
                subject,
                key);
    }

    /** A host that never resolves (RFC 2606): the lists are read from the folder, but programs ask for a place. */
    private static void listAt(X509v3CertificateBuilder builder, String list) throws CertIOException {
        GeneralName place =
                new GeneralName(GeneralName.uniformResourceIdentifier, "http://demo.invalid/" + list + ".crl");
        DistributionPointName name = new DistributionPointName(new GeneralNames(place));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(name, null, null)
        }));
    }

    private static void identifiers(X509v3CertificateBuilder builder, PublicKey own, PublicKey issuer)
            throws GeneralSecurityException, CertIOException {
        JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(own));
        builder.addExtension(Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(issuer));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    private static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
        try {
            return new JcaContentSignerBuilder("SHA256withRSA").build(key);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
