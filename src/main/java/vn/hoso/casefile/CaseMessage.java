package vn.hoso.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;

/**
 * What another system may tell a case that waits for it. The message stands for a step that a person could do as well,
 * so it carries the answers of that step's form and comes from someone who could do the step.
 */
public enum CaseMessage {
    /** The tax office says what is to be paid, or that nothing is. */
    TAX_NOTICE(
            "thong-bao-thue", "tax", Role.CASE_OFFICER, "xac-dinh-nghia-vu-tai-chinh", "Thông báo thuế", "Tax notice"),
    /** The citizen has paid. */
    PAYMENT("nop-tien", "receiving", Role.CASHIER, "ghi-nhan-nop-tien", "Xác nhận nộp tiền", "Payment"),
    /** The citizen has handed in what was missing. */
    SUPPLEMENT("nop-bo-sung", "receiving", Role.DESK_OFFICER, null, "Nộp bổ sung", "Supplement");

    private final String message;
    private final String party;
    private final Role role;
    private final @Nullable String form;
    private final LocalizedText label;

    CaseMessage(String message, String party, Role role, @Nullable String form, String vi, String en) {
        this.message = message;
        this.party = party;
        this.role = role;
        this.form = form;
        this.label = new LocalizedText(vi, en);
    }

    /** The message with this name in the models. */
    public static Optional<CaseMessage> named(String message) {
        return Arrays.stream(values())
                .filter(one -> one.message.equals(message))
                .findFirst();
    }

    /** Its name in the models. */
    public String message() {
        return message;
    }

    /** The unit of the case whose officers may send it. */
    public String party() {
        return party;
    }

    public Role role() {
        return role;
    }

    /** The form whose answers it carries; null where it carries none. */
    @Nullable
    String form() {
        return form;
    }

    LocalizedText label() {
        return label;
    }
}
