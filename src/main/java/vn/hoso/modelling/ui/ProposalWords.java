package vn.hoso.modelling.ui;

import java.time.LocalDate;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.modelling.FileChange;
import vn.hoso.modelling.Proposal;

/** States and sources of proposals in the reader's language. */
final class ProposalWords {

    private ProposalWords() {}

    static StatusBadge state(Proposal.State state) {
        return switch (state) {
            case PROPOSED ->
                new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("Chờ người thứ hai duyệt", "Waits for approval"));
            case APPROVED -> new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("Đã ban hành", "Published"));
            case REJECTED -> new StatusBadge(StatusBadge.Tone.BAD, Texts.t("Trả lại", "Sent back"));
            case SUPERSEDED -> new StatusBadge(Texts.t("Đã gửi lại bản khác", "Replaced by a newer one"));
        };
    }

    /** From which day on, or by whom, it is used once it is approved. */
    static String from(Proposal proposal) {
        LocalDate day = proposal.effectiveFrom();
        return day == null ? Texts.t("khi được gọi", "when it is called") : OfficialTime.date(day);
    }

    static String source(String source) {
        return switch (source) {
            case "SHIPPED" -> Texts.t("Cùng phần mềm", "With the application");
            case "IMPORTED" -> Texts.t("Nhập từ tệp", "Imported file");
            case "MODELER" -> "Camunda Modeler";
            default -> source;
        };
    }

    static String kind(FileChange.Kind kind) {
        return switch (kind) {
            case ADDED -> Texts.t("Thêm", "Added");
            case CHANGED -> Texts.t("Sửa", "Changed");
            case REMOVED -> Texts.t("Bỏ", "Taken away");
        };
    }
}
