package vn.hoso.signature;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revocation lists as they lie in the trust folder, and what they tell about a certificate at a time. */
final class RevocationLists {

    /** What is known about a certificate. */
    enum Status {
        GOOD,
        REVOKED,
        /** No list of the issuer is at hand that tells about that time. */
        UNKNOWN
    }

    private final List<X509CRL> lists;

    RevocationLists(Collection<X509CRL> lists) {
        this.lists = List.copyOf(lists);
    }

    /**
     * Whether a list tells about a time: it had not run out by then, or was issued later. A list that has run out says
     * nothing about what was revoked since.
     */
    static boolean tells(@Nullable Instant thisUpdate, @Nullable Instant nextUpdate, Instant at) {
        return nextUpdate != null && !nextUpdate.isBefore(at) || thisUpdate != null && !thisUpdate.isBefore(at);
    }

    List<X509CRL> all() {
        return lists;
    }

    /** @param issuers the certificates that may have signed a list */
    Status status(X509Certificate certificate, Instant at, Collection<X509Certificate> issuers) {
        List<X509CRL> own = lists.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(list -> issuers.stream().anyMatch(issuer -> signs(issuer, list)))
                .toList();
        if (own.stream().anyMatch(list -> list.isRevoked(certificate))) {
            return Status.REVOKED;
        }
        return own.stream().anyMatch(list -> tells(instant(list.getThisUpdate()), instant(list.getNextUpdate()), at))
                ? Status.GOOD
                : Status.UNKNOWN;
    }

    private static boolean signs(X509Certificate issuer, X509CRL list) {
        if (!issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
