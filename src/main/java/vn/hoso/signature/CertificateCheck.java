package vn.hoso.signature;

import static vn.hoso.base.UserError.Kind.CONFLICT;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;

/**
 * May this certificate sign now? Asked before signing, as circular 15/2025/TT-BKHCN, article 5 wants, so that nobody
 * learns from the receiver that a signature is worth nothing.
 */
final class CertificateCheck {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private CertificateCheck() {}

    /** @throws UserError if it may not, saying why */
    static void require(SigningCertificate signer, TrustedAuthorities trust, Instant now) {
        X509Certificate certificate = signer.certificate();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new UserError(
                    CONFLICT,
                    "Chứng thư số của " + signer.commonName() + " đã hết hạn lúc " + OfficialTime.dateTime(until)
                            + ". Hãy gia hạn hoặc dùng chứng thư khác.",
                    "The certificate of " + signer.commonName() + " expired at " + OfficialTime.dateTime(until)
                            + ". Renew it or use another one.");
        }
        if (now.isBefore(from)) {
            throw new UserError(
                    CONFLICT,
                    "Chứng thư số của " + signer.commonName() + " chỉ có hiệu lực từ " + OfficialTime.dateTime(from)
                            + ".",
                    "The certificate of " + signer.commonName() + " is valid only from " + OfficialTime.dateTime(from)
                            + ".");
        }
        if (!meantForSigning(certificate)) {
            throw new UserError(
                    CONFLICT,
                    "Chứng thư số này không dùng để ký văn bản. Hãy chọn chứng thư ký số.",
                    "This certificate is not meant for signing documents. Choose a signing certificate.");
        }
        List<X509Certificate> path = trust.path(signer, now);
        List<X509Certificate> known = path.isEmpty() ? List.of(certificate) : path;
        RevocationLists.Status revocation = trust.revocation(known, now);
        if (revocation == RevocationLists.Status.REVOKED) {
            throw new UserError(
                    CONFLICT,
                    "Chứng thư số của " + signer.commonName() + " đã bị thu hồi nên không ký được.",
                    "The certificate of " + signer.commonName() + " has been revoked and cannot sign.");
        }
        if (path.isEmpty()) {
            throw new UserError(
                    CONFLICT,
                    "Tổ chức cấp chứng thư số (" + signer.issuer() + ") không có trong danh sách tin cậy.",
                    "The issuer of the certificate (" + signer.issuer()
                            + ") is not on the list of trusted authorities.");
        }
        if (revocation == RevocationLists.Status.UNKNOWN) {
            throw new UserError(
                    CONFLICT,
                    "Danh sách thu hồi của " + signer.issuer() + " không có hoặc đã quá hạn nên chưa kiểm tra được"
                            + " chứng thư số. Hãy báo quản trị cập nhật danh sách thu hồi rồi ký lại.",
                    "The revocation list of " + signer.issuer()
                            + " is missing or has run out, so the certificate cannot"
                            + " be checked. Ask the administrator to renew the list, then sign again.");
        }
    }

    private static boolean meantForSigning(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }
}
