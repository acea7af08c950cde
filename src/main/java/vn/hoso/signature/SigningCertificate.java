package vn.hoso.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with which somebody can sign.
 *
 * @param certificate the signer's certificate
 * @param issuers the certificates above it as far as the device holds them, the nearest first
 */
public record SigningCertificate(X509Certificate certificate, List<X509Certificate> issuers) {

    public SigningCertificate {
        issuers = List.copyOf(issuers);
    }

    /** Common name of the signer. */
    public String commonName() {
        return nameOf(certificate.getSubjectX500Principal());
    }

    /** The agency, or null if the certificate names none. */
    public @Nullable String organisation() {
        return attribute(certificate.getSubjectX500Principal(), "O");
    }

    /** Common name of the authority that issued the certificate. */
    public String issuer() {
        return nameOf(certificate.getIssuerX500Principal());
    }

    /** Serial number, hexadecimal. */
    public String serialNumber() {
        return certificate.getSerialNumber().toString(16);
    }

    private static String nameOf(X500Principal principal) {
        String name = attribute(principal, "CN");
        return name == null ? principal.getName() : name;
    }

    private static @Nullable String attribute(X500Principal principal, String type) {
        try {
            return new LdapName(principal.getName())
                    .getRdns().stream()
                            .filter(rdn -> type.equalsIgnoreCase(rdn.getType()))
                            .map(rdn -> rdn.getValue().toString())
                            .reduce((first, second) -> second)
                            .orElse(null);
        } catch (InvalidNameException unreadable) {
            return null;
        }
    }
}
