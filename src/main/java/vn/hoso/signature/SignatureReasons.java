package vn.hoso.signature;

import eu.europa.esig.dss.enumerations.SubIndication;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.signature.pdf.Alteration;

/** Verdicts in words a person understands. */
final class SignatureReasons {

    private SignatureReasons() {}

    static LocalizedText altered(Set<Alteration> alterations) {
        return new LocalizedText(
                alterations.stream().sorted().map(a -> a.text().vi()).collect(Collectors.joining(". ", "", ".")),
                alterations.stream().sorted().map(a -> a.text().en()).collect(Collectors.joining(". ", "", ".")));
    }

    static LocalizedText of(
            Verdict verdict,
            boolean unchanged,
            @Nullable Boolean inForce,
            boolean timeStamped,
            @Nullable SubIndication why) {
        if (!unchanged) {
            return text(
                    "Nội dung đã bị thay đổi sau khi ký hoặc giá trị chữ ký sai.",
                    "The content was changed after signing, or the value of the signature is wrong.");
        }
        if (Boolean.FALSE.equals(inForce)) {
            return text(
                    "Chứng thư số hết hạn, chưa có hiệu lực hoặc đã bị thu hồi vào lúc ký.",
                    "The certificate was expired, not yet valid or revoked at the time of signing.");
        }
        if (verdict == Verdict.VALID) {
            return timeStamped
                    ? text(
                            "Nội dung nguyên vẹn, người ký được tin cậy, thời gian ký có dấu thời gian xác nhận.",
                            "The content is intact, the signer is trusted, the signing time is confirmed by a time-stamp.")
                    : text(
                            "Nội dung nguyên vẹn, người ký được tin cậy. Thời gian ký lấy theo máy của người ký.",
                            "The content is intact, the signer is trusted. The signing time is that of the signer's computer.");
        }
        if (why == null) {
            return inForce == null ? notFresh() : unknown();
        }
        return of(why);
    }

    /** For a signature beneath one that is not known to be right. */
    static LocalizedText covered() {
        return text(
                "Chữ ký thêm sau che một phần nội dung đã ký và chưa xác định được chữ ký đó.",
                "A signature added later covers some of what was signed, and nothing certain can be said about it.");
    }

    /** For a signature that the library cannot read. */
    static LocalizedText unread() {
        return text(
                "Không đọc được dữ liệu của chữ ký này. Hãy xin bản gốc từ nơi ký.",
                "The data of this signature cannot be read. Ask the signer for the original.");
    }

    private static LocalizedText notFresh() {
        return text(
                "Chưa có danh sách thu hồi đủ mới của tổ chức cấp chứng thư số để kết luận.",
                "No revocation list of the issuer is at hand that is recent enough to decide.");
    }

    private static LocalizedText of(SubIndication why) {
        return switch (why) {
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, CERTIFICATE_CHAIN_GENERAL_FAILURE ->
                text(
                        "Nội dung nguyên vẹn nhưng tổ chức cấp chứng thư số không có trong danh sách tin cậy.",
                        "The content is intact, but the issuer of the certificate is not on the list of trusted authorities.");
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE ->
                text(
                        "Chứng thư số đã bị thu hồi và không có dấu thời gian chứng minh chữ ký có trước đó.",
                        "The certificate was revoked, and no time-stamp proves that the signature was there before.");
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NOT_REVOKED, OUT_OF_BOUNDS_NO_POE, NO_POE ->
                text(
                        "Chứng thư số nay đã hết hạn và không có dấu thời gian chứng minh chữ ký có trước đó.",
                        "The certificate has expired, and no time-stamp proves that the signature was there before.");
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> notFresh();
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE ->
                text(
                        "Thuật toán hoặc độ dài khoá của chữ ký không còn đủ mạnh.",
                        "The algorithm or key length of the signature is no longer strong enough.");
            case SIG_CONSTRAINTS_FAILURE, CHAIN_CONSTRAINTS_FAILURE ->
                text(
                        "Chứng thư số không đúng mục đích hoặc không khớp với chữ ký.",
                        "The certificate is not meant for this purpose or does not match the signature.");
            default -> unknown();
        };
    }

    private static LocalizedText unknown() {
        return text("Chưa đủ căn cứ để kết luận về chữ ký.", "There is not enough to decide about the signature.");
    }

    private static LocalizedText text(String vi, String en) {
        return new LocalizedText(vi, en);
    }
}
