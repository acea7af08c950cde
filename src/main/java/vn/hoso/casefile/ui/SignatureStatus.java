package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.StatusBadge.Tone;
import vn.hoso.base.ui.Texts;
import vn.hoso.document.DamagedDocument;
import vn.hoso.signature.SignatureResult;
import vn.hoso.signature.ValidationReport;
import vn.hoso.signature.Verdict;

/** What can be said about the signatures of a document: what circular 15/2025/TT-BKHCN wants shown. */
final class SignatureStatus extends Div {

    private SignatureStatus(StatusBadge verdict, LocalizedText why) {
        addClassName("signature-status");
        setId("signature-status");
        Div head = new Div(verdict, new Span(Texts.t(why)));
        head.addClassName("signature-verdict");
        add(head);
    }

    /** For a file whose stored bytes are not those that were stored: there is nothing left to judge. */
    static SignatureStatus damaged(DamagedDocument damaged) {
        return new SignatureStatus(
                new StatusBadge(
                        Tone.BAD, Texts.t("✕ Không hợp lệ: tệp đã bị thay đổi", "✕ Invalid: the file was changed")),
                damaged.text());
    }

    SignatureStatus(ValidationReport report) {
        this(verdict(report.verdict()), report.reason());
        report.signatures().forEach(signature -> add(facts(signature)));
    }

    private static StatusBadge verdict(Verdict verdict) {
        return switch (verdict) {
            case VALID -> new StatusBadge(Tone.GOOD, Texts.t("✓ Chữ ký hợp lệ", "✓ Signature valid"));
            case INVALID -> new StatusBadge(Tone.BAD, Texts.t("✕ Chữ ký không hợp lệ", "✕ Signature invalid"));
            case INDETERMINATE -> new StatusBadge(Tone.WARNING, Texts.t("? Chưa xác định được", "? Indeterminate"));
            case UNSIGNED -> new StatusBadge(Texts.t("Không có chữ ký số", "Not signed digitally"));
        };
    }

    private static DescriptionList facts(SignatureResult signature) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, Texts.t("Người ký", "Signer"), known(signature.signer()));
        fact(facts, Texts.t("Cơ quan chứng thực", "Authority"), known(signature.issuer()));
        fact(
                facts,
                Texts.t("Thời điểm ký", "Signed at"),
                signature.signedAt() == null ? known(null) : OfficialTime.dateTime(signature.signedAt()));
        fact(
                facts,
                Texts.t("Toàn vẹn", "Integrity"),
                signature.intact()
                        ? Texts.t("Không thay đổi từ khi ký", "Unchanged since signing")
                        : Texts.t("Đã bị thay đổi sau khi ký", "Changed after signing"));
        fact(facts, Texts.t("Chứng thư khi ký", "Certificate then"), inForce(signature.certificateValidAtSigning()));
        return facts;
    }

    private static String inForce(@Nullable Boolean valid) {
        if (valid == null) {
            return Texts.t("Không xác định", "Unknown");
        }
        return valid ? Texts.t("Còn hiệu lực", "In force") : Texts.t("Không còn hiệu lực", "Not in force");
    }

    private static String known(@Nullable String text) {
        return text == null ? Texts.t("Không xác định", "Unknown") : text;
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }
}
