package vn.hoso.signature;

import static vn.hoso.base.UserError.Kind.INVALID;
import static vn.hoso.base.UserError.Kind.NOT_FOUND;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoso.base.UserError;

/**
 * Keys in PKCS#12 files, one per person: {@code <signer>.p12}, and beside it {@code <signer>.crt} with the certificates
 * for whoever has no PIN, the signer's first.
 */
final class SoftwareTokens implements SigningProvider {

    private static final Pattern SIGNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;

    SoftwareTokens(Path folder) {
        this.folder = folder;
    }

    @Override
    public Device device() {
        return Device.SOFTWARE;
    }

    @Override
    public List<SigningCertificate> certificatesOf(String signer) {
        if (!SIGNER.matcher(signer).matches()) {
            return List.of();
        }
        Path file = folder.resolve(signer + ".crt");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return chain.isEmpty()
                    ? List.of()
                    : List.of(new SigningCertificate(chain.getFirst(), chain.subList(1, chain.size())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot read the certificates of signer " + signer, e);
        }
    }

    @Override
    public SigningSession open(String signer, SigningCertificate certificate, char[] consent) {
        Path file = folder.resolve(signer + ".p12");
        if (!SIGNER.matcher(signer).matches() || !Files.isRegularFile(file)) {
            throw new UserError(
                    NOT_FOUND,
                    "Không tìm thấy khoá ký của người này. Hãy cắm thiết bị hoặc liên hệ quản trị viên.",
                    "No signing key of this person was found. Connect the device or ask an administrator.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, consent);
            for (String alias : Collections.list(store.aliases())) {
                if (certificate.certificate().equals(store.getCertificate(alias))
                        && store.getKey(alias, consent) instanceof PrivateKey key) {
                    return new Session(certificate, key);
                }
            }
        } catch (IOException | GeneralSecurityException wrong) {
            throw new UserError(
                    INVALID,
                    "Mã PIN không đúng. Chưa ký gì cả; hãy nhập lại.",
                    "The PIN is wrong. Nothing was signed; enter it again.");
        }
        throw new UserError(
                NOT_FOUND,
                "Thiết bị không chứa khoá của chứng thư số đã chọn. Hãy chọn chứng thư khác.",
                "The device does not hold the key of the chosen certificate. Choose another one.");
    }

    private record Session(SigningCertificate certificate, PrivateKey key) implements SigningSession {

        @Override
        public byte[] sign(byte[] toBeSigned) {
            try {
                Signature signature =
                        Signature.getInstance("RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA");
                signature.initSign(key);
                signature.update(toBeSigned);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The key cannot sign with SHA-256", e);
            }
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "Session of " + certificate.commonName();
        }
    }
}
