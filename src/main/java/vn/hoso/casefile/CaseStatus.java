package vn.hoso.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.procedure.SupplementStage;

/** Where a dossier stands for the public, with the national portal's codes (domain.md §1.5). */
public enum CaseStatus {
    /**
     * Handed in without an officer and not checked yet, as an online application is. Whoever hands in at a counter is
     * answered there and then: with a case, which begins as {@link #RECEIVED}, or with a slip. So as long as every
     * dossier comes over a counter, none has this status.
     */
    REGISTERED(1, "Mới đăng ký", "Registered"),
    RECEIVED(2, "Được tiếp nhận", "Received"),
    /** Refused before it became a case: the record of the slip has this status. */
    NOT_ACCEPTED(3, "Không được tiếp nhận", "Not accepted"),
    IN_PROCESS(4, "Đang xử lý", "In process"),
    /** Asked for what is missing, at the desk or while settling: see {@link SupplementStage}. */
    SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ", "Supplement requested"),
    FINANCIAL_OBLIGATION(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Financial obligation"),
    WITHDRAWAL_REQUESTED(7, "Công dân yêu cầu rút hồ sơ", "Withdrawal requested"),
    DISCONTINUED(8, "Dừng xử lý", "Discontinued"),
    DECIDED(9, "Đã xử lý xong", "Decided"),
    DELIVERED(10, "Đã trả kết quả", "Delivered");

    private final int code;
    private final LocalizedText label;

    CaseStatus(int code, String vi, String en) {
        this.code = code;
        this.label = new LocalizedText(vi, en);
    }

    /** The code of the national portal. */
    public int code() {
        return code;
    }

    public LocalizedText label() {
        return label;
    }

    /** The status in words, with its sub-kind where it has one. */
    public LocalizedText label(@Nullable SupplementStage stage) {
        return stage == null
                ? label
                : new LocalizedText(
                        label.vi() + " (" + stage.label().vi() + ")",
                        label.en() + " (" + stage.label().en() + ")");
    }

    private Set<CaseStatus> next() {
        return switch (this) {
            case REGISTERED -> Set.of(RECEIVED, NOT_ACCEPTED, SUPPLEMENT_REQUESTED, WITHDRAWAL_REQUESTED);
            case RECEIVED -> Set.of(IN_PROCESS, WITHDRAWAL_REQUESTED, DISCONTINUED);
            case IN_PROCESS ->
                Set.of(SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWAL_REQUESTED, DISCONTINUED, DECIDED);
            case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> Set.of(IN_PROCESS, WITHDRAWAL_REQUESTED, DISCONTINUED);
            case WITHDRAWAL_REQUESTED ->
                Set.of(RECEIVED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, DISCONTINUED);
            case DECIDED -> Set.of(DELIVERED);
            case NOT_ACCEPTED, DISCONTINUED, DELIVERED -> Set.of();
        };
    }

    /** Whether the case is being settled, by its officers or while they wait for its citizen. */
    boolean isSettling() {
        return this == IN_PROCESS || this == SUPPLEMENT_REQUESTED || this == FINANCIAL_OBLIGATION;
    }

    /** Whether a case may go from here to {@code to}; staying where it is changes nothing and is allowed. */
    public boolean mayBecome(CaseStatus to) {
        return this == to || next().contains(to);
    }

    /** @throws UserError CONFLICT when a case may not go from here to {@code to} */
    void require(CaseStatus to) {
        if (!mayBecome(to)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Hồ sơ đang ở trạng thái “%s”, không chuyển sang “%s” được.".formatted(label.vi(), to.label.vi()),
                    "The case is “%s” and cannot become “%s”.".formatted(label.en(), to.label.en()));
        }
    }
}
