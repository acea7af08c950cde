package vn.hoso.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The authorities whose certificates count, from one folder of {@code .crt}, {@code .cer}, {@code .pem} and {@code .crl}
 * files. A self-signed certificate is a root and trusted as it stands; every other one is only a link of a path that must
 * end at a root. Nothing is fetched from a network. A changed folder is read again at the next use.
 */
final class TrustStore {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);

    private final String location;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private volatile @Nullable Loaded loaded;

    /** @param location a folder as Spring names it: {@code file:/etc/hoso/trust/} or {@code classpath:trust/} */
    TrustStore(String location) {
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /** What the folder holds now. */
    TrustedAuthorities authorities() {
        try {
            Resource[] found = files.getResources(location + "*");
            String state = stateOf(found);
            Loaded current = loaded;
            if (current == null || !current.state.equals(state)) {
                current = new Loaded(state, read(found));
                loaded = current;
            }
            return current.authorities;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the trust folder " + location, e);
        }
    }

    private static String stateOf(Resource[] resources) throws IOException {
        List<String> state = new ArrayList<>();
        for (Resource resource : resources) {
            state.add(resource.getFilename() + ":" + resource.lastModified() + ":" + resource.contentLength());
        }
        return String.join("|", state.stream().sorted().toList());
    }

    private static TrustedAuthorities read(Resource[] resources) {
        List<X509Certificate> certificates = new ArrayList<>();
        List<X509CRL> lists = new ArrayList<>();
        Arrays.stream(resources).forEach(resource -> {
            String name = String.valueOf(resource.getFilename()).toLowerCase(Locale.ROOT);
            try (InputStream in = resource.getInputStream()) {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                if (name.endsWith(".crl")) {
                    factory.generateCRLs(in).forEach(crl -> lists.add((X509CRL) crl));
                } else if (name.endsWith(".crt") || name.endsWith(".cer") || name.endsWith(".pem")) {
                    factory.generateCertificates(in).forEach(c -> certificates.add((X509Certificate) c));
                }
            } catch (IOException | GeneralSecurityException e) {
                LOG.warn("{} in the trust folder cannot be read and counts for nothing", name, e);
            }
        });
        return new TrustedAuthorities(certificates, lists);
    }

    private record Loaded(String state, TrustedAuthorities authorities) {}
}
