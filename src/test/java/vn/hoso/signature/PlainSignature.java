package vn.hoso.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A signature as ISO 32000 describes it, without the attributes of PAdES: what most programs outside Europe write. */
final class PlainSignature {

    private PlainSignature() {}

    static byte[] by(Fixture fixture, String person, byte[] pdf) {
        SigningCertificate own = fixture.tokens.certificatesOf(person).getFirst();
        return by(key(fixture, person), own, pdf);
    }

    /** Signed with the key of one person, and the certificate of another put in its place. */
    static byte[] underAnotherName(Fixture fixture, String person, String other, byte[] pdf) {
        SigningCertificate others = fixture.tokens.certificatesOf(other).getFirst();
        return by(key(fixture, person), others, pdf);
    }

    private static PrivateKey key(Fixture fixture, String person) {
        try {
            var store = DemoKeys.load(fixture.authority.tokenFolder().resolve(person + ".p12"), Fixture.PIN);
            return DemoKeys.owner(store, "signer", Fixture.PIN).key();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] by(PrivateKey key, SigningCertificate certificate, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, content -> {
                try {
                    return cms(key, certificate, content.readAllBytes());
                } catch (OperatorCreationException | GeneralSecurityException | CMSException e) {
                    throw new IOException(e);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] cms(PrivateKey key, SigningCertificate certificate, byte[] content)
            throws OperatorCreationException, GeneralSecurityException, CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(key), certificate.certificate()));
        List<X509Certificate> chain = new ArrayList<>(certificate.issuers());
        chain.addFirst(certificate.certificate());
        generator.addCertificates(new JcaCertStore(chain));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    }
}
