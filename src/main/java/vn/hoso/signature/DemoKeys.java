package vn.hoso.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Keys and key files of the demonstration authority. */
final class DemoKeys {

    /** A key with its certificate. */
    record Owner(PrivateKey key, X509Certificate certificate) {

        @Override
        public String toString() {
            return certificate.getSubjectX500Principal().toString();
        }
    }

    private DemoKeys() {}

    static KeyPair pair(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /** The password of the authority's own key file: drawn once, kept beside it for the owner only. */
    static char[] password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getEncoder().encode(random));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).toCharArray();
    }

    static KeyStore load(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    static Owner owner(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        return new Owner((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
    }

    static void store(Path file, PrivateKey key, char[] password, X509Certificate... chain)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("signer", key, password, chain);
        save(file, store, password);
    }

    static void save(Path file, KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        write(file, bytes.toByteArray());
    }

    static void writePem(Path file, X509Certificate... chain) throws IOException, GeneralSecurityException {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : chain) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        write(file, pem.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whole or not at all, readable by the owner only where the file system knows owners. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        Files.write(draft, bytes);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
