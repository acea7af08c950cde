package vn.hoso.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certification authority for the demonstration, made at its first start and found again at the next ones. Its
 * signatures are worth nothing outside: the names say so. The folder holds {@code trust} (root, issuing authority, their
 * revocation lists), {@code tokens} (one key file per person) and {@code private} (the authority's own keys).
 */
public final class DemoCertificateAuthority {

    private static final String ROOT = "C=VN,O=Dữ liệu mẫu,CN=CA gốc demo – dữ liệu mẫu";
    private static final String ISSUING = "C=VN,O=Dữ liệu mẫu,CN=CA demo – dữ liệu mẫu";
    private static final Duration PERSON = Duration.ofDays(3 * 365);
    private static final Duration TO_RENEW = Duration.ofDays(180);

    private final Path folder;
    private final Clock clock;
    private final DemoKeys.Owner root;
    private final DemoKeys.Owner issuing;

    private DemoCertificateAuthority(Path folder, Clock clock, DemoKeys.Owner root, DemoKeys.Owner issuing) {
        this.folder = folder;
        this.clock = clock;
        this.root = root;
        this.issuing = issuing;
    }

    /**
     * Opens the authority in a folder, making it if the folder is new.
     *
     * @throws IllegalStateException if the folder cannot be read or written
     */
    public static DemoCertificateAuthority open(Path folder, Clock clock) {
        try {
            DemoCertificateAuthority authority = openFiles(folder, clock);
            authority.renewLists();
            return authority;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The demonstration authority cannot be opened in " + folder, e);
        }
    }

    /** The folder for {@code hoso.signature.trust}. */
    public Path trustFolder() {
        return folder.resolve("trust");
    }

    /** The folder for {@code hoso.signature.tokens}. */
    public Path tokenFolder() {
        return folder.resolve("tokens");
    }

    /**
     * Makes a key file for a person or an agency, or finds the one made before (whose PIN then stays).
     *
     * @param signer id, such as the user name: letters, digits, dot, dash and underscore
     * @param name full name; for an agency its name
     * @param agency the agency, or the one above it
     * @param pin protects the key file
     */
    public SigningCertificate issue(String signer, String name, String agency, String email, char[] pin) {
        SoftwareTokens tokens = new SoftwareTokens(tokenFolder());
        List<SigningCertificate> existing = tokens.certificatesOf(signer);
        if (!existing.isEmpty()) {
            return existing.getFirst();
        }
        try {
            Instant now = clock.instant();
            KeyPair keys = DemoKeys.pair(2048);
            X509Certificate certificate =
                    DemoCertificates.person(name, agency, email, keys.getPublic(), issuing, now, now.plus(PERSON));
            DemoKeys.store(
                    tokenFolder().resolve(signer + ".p12"),
                    keys.getPrivate(),
                    pin,
                    certificate,
                    issuing.certificate(),
                    root.certificate());
            DemoKeys.writePem(
                    tokenFolder().resolve(signer + ".crt"), certificate, issuing.certificate(), root.certificate());
            return new SigningCertificate(certificate, List.of(issuing.certificate(), root.certificate()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a demonstration key for " + signer, e);
        }
    }

    /** Revokes a certificate from now on and issues the revocation list again. */
    public void revoke(BigInteger serialNumber) {
        try {
            Path list = trustFolder().resolve("issuing.crl");
            DemoCertificates.writeList(list, issuing, clock.instant(), serialNumber);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot issue the demonstration revocation list", e);
        }
    }

    private void renewLists() throws IOException, GeneralSecurityException {
        Instant soon = clock.instant().plus(TO_RENEW);
        for (DemoKeys.Owner owner : List.of(root, issuing)) {
            Path list = trustFolder().resolve((owner == root ? "root" : "issuing") + ".crl");
            if (!DemoCertificates.listLasts(list, soon)) {
                DemoCertificates.writeList(list, owner, clock.instant(), null);
            }
        }
    }

    private static DemoCertificateAuthority openFiles(Path folder, Clock clock)
            throws IOException, GeneralSecurityException {
        for (String name : List.of("trust", "tokens", "private")) {
            Files.createDirectories(folder.resolve(name));
        }
        Path keys = folder.resolve("private/authority.p12");
        char[] password = DemoKeys.password(folder.resolve("private/password"));
        if (!Files.exists(keys)) {
            DemoCertificates.makeAuthority(keys, password, ROOT, ISSUING, clock.instant());
        }
        KeyStore store = DemoKeys.load(keys, password);
        DemoKeys.Owner root = DemoKeys.owner(store, "root", password);
        DemoKeys.Owner issuing = DemoKeys.owner(store, "issuing", password);
        DemoKeys.writePem(folder.resolve("trust/root.crt"), root.certificate());
        DemoKeys.writePem(folder.resolve("trust/issuing.crt"), issuing.certificate());
        return new DemoCertificateAuthority(folder, clock, root, issuing);
    }
}
