package vn.hoso.signature;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hoso.base.Sha256;

/** An authority with a leader and an agency, and a decision for them to sign. Made once: keys are slow. */
final class Fixture {

    static final char[] PIN = "271828".toCharArray();
    static final String LEADER = "Nguyễn Thị Hường";
    static final String AGENCY = "Ủy ban nhân dân xã Đông Ngạc";

    private static Fixture shared;

    final Path folder;
    final DemoCertificateAuthority authority;
    final TrustStore trust;
    final SigningProvider tokens;
    final DocumentSigner signer;
    final SignatureValidator validator;

    private Fixture(Path folder) {
        this.folder = folder;
        this.authority = DemoCertificateAuthority.open(folder, Clock.systemUTC());
        this.trust = new TrustStore(authority.trustFolder().toUri().toString());
        this.tokens = new SoftwareTokens(authority.tokenFolder());
        this.signer = new DocumentSigner(trust, Clock.systemUTC());
        this.validator = new SignatureValidator(trust);
        authority.issue("leader", LEADER, AGENCY, "leader@example.vn", PIN);
        authority.issue("agency", AGENCY, "Ủy ban nhân dân thành phố", "agency@example.vn", PIN);
    }

    static synchronized Fixture shared() {
        if (shared == null) {
            try {
                shared = new Fixture(Files.createTempDirectory("signature"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    SigningSession session(String person) {
        return tokens.open(person, tokens.certificatesOf(person).getFirst(), PIN);
    }

    byte[] signedByLeader(byte[] pdf) {
        return sign(pdf, "leader", new SignaturePlacement.OnPage(1, 330, 180, 220, 60), Set.of());
    }

    byte[] signedByLeaderLeavingOpen(byte[] pdf, String... fields) {
        return sign(pdf, "leader", new SignaturePlacement.OnPage(1, 330, 180, 220, 60), Set.of(fields));
    }

    /** The seal lies over a third of the leader's signature. */
    byte[] signedByAgency(byte[] pdf) {
        return sign(pdf, "agency", new SignaturePlacement.OnPage(1, 270, 160, 120, 100), Set.of());
    }

    byte[] sign(byte[] pdf, String person, SignaturePlacement placement, Set<String> open) {
        try (SigningSession session = session(person)) {
            return signer.sign(new SigningRequest(pdf, Sha256.hex(pdf), placement, null, open), session)
                    .pdf();
        }
    }

    /** A signature of a higher level, as other programs make them. */
    byte[] signedAtLevel(byte[] pdf, SignatureLevel level) throws Exception {
        return signed(pdf, level, null);
    }

    /** A certifying signature which permits what it says. */
    byte[] certified(byte[] pdf, CertificationPermission permission) throws Exception {
        return signed(pdf, SignatureLevel.PAdES_BASELINE_B, permission);
    }

    private byte[] signed(byte[] pdf, SignatureLevel level, CertificationPermission permission) throws Exception {
        SigningCertificate certificate = tokens.certificatesOf("leader").getFirst();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate.certificate()));
        parameters.setCertificateChain(
                certificate.issuers().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(new Date());
        parameters.setPermission(permission);
        PAdESService service = timeStamping();
        InMemoryDocument document = new InMemoryDocument(pdf);
        byte[] value = session("leader")
                .sign(service.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(
                service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, value)));
    }

    /** The next archive time-stamp, years later. */
    byte[] archivedAgain(byte[] pdf) throws Exception {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        return DSSUtils.toByteArray(timeStamping().extendDocument(new InMemoryDocument(pdf), parameters));
    }

    /** Signs and stamps as other programs do. */
    PAdESService timeStamping() throws Exception {
        PAdESService service = new PAdESService(trust.authorities().verifier());
        service.setTspSource(timeStamps());
        return service;
    }

    private KeyEntityTSPSource timeStamps() throws Exception {
        DemoKeys.Owner issuer = issuer();
        KeyPair keys = DemoKeys.pair(2048);
        X509Certificate certificate = certificate(
                "CN=TSA demo",
                keys,
                Instant.now().minus(Duration.ofMinutes(5)),
                Instant.now().plus(Duration.ofDays(30)),
                new KeyUsage(KeyUsage.digitalSignature),
                true);
        KeyEntityTSPSource source =
                new KeyEntityTSPSource(keys.getPrivate(), certificate, List.of(certificate, issuer.certificate()));
        source.setTsaPolicy("1.2.3.4.5");
        return source;
    }

    DemoKeys.Owner issuer() throws Exception {
        char[] password = DemoKeys.password(folder.resolve("private/password"));
        return DemoKeys.owner(DemoKeys.load(folder.resolve("private/authority.p12"), password), "issuing", password);
    }

    /** A session with a certificate of the demonstration authority that is unusual in one respect. */
    SigningSession unusual(Instant from, Instant until, KeyUsage usage) throws Exception {
        KeyPair keys = DemoKeys.pair(2048);
        X509Certificate certificate = certificate("CN=Người ký thử", keys, from, until, usage, false);
        Path file = Files.createTempDirectory("token").resolve("someone.p12");
        DemoKeys.store(file, keys.getPrivate(), PIN, certificate);
        return new SoftwareTokens(file.getParent())
                .open("someone", new SigningCertificate(certificate, List.of()), PIN);
    }

    private X509Certificate certificate(
            String name, KeyPair keys, Instant from, Instant until, KeyUsage usage, boolean timeStamping)
            throws Exception {
        DemoKeys.Owner issuer = issuer();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new JcaX509CertificateHolder(issuer.certificate()).getSubject(),
                new BigInteger(100, new java.security.SecureRandom()),
                Date.from(from),
                Date.from(until),
                new X500Name(name),
                keys.getPublic());
        JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                utils.createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
        builder.addExtension(
                Extension.cRLDistributionPoints,
                false,
                CRLDistPoint.getInstance(
                        org.bouncycastle.asn1.ASN1OctetString.getInstance(tokens.certificatesOf("leader")
                                        .getFirst()
                                        .certificate()
                                        .getExtensionValue("2.5.29.31"))
                                .getOctets()));
        if (timeStamping) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.key())));
    }
}
