package vn.hoso.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;

/**
 * By what right someone acts for the owner of a case, and the paper that shows it.
 *
 * @param kind null while it is not said; a dossier that is received says it
 * @param proof null while the kind of paper is not said
 * @param number of the paper
 * @param date of the paper
 * @param note what kind and number do not say: who certified or issued it, what another paper is
 */
public record Representation(
        @Nullable Kind kind,
        @Nullable Proof proof,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String note) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Representation {
        number = filled(number);
        note = filled(note);
    }

    /** A field that was left empty says nothing. */
    private static @Nullable String filled(@Nullable String typed) {
        String text = CleanText.oneLineOrNull(typed);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * By what right (Civil Code 2015, Đ.134–138: by law or by authorisation; a family member only where the law on the
     * matter lets one hand in without authorisation).
     */
    public enum Kind {
        AUTHORISED("Được ủy quyền bằng văn bản", "Authorised in writing"),
        LEGAL("Đại diện theo pháp luật", "Legal representative"),
        FAMILY("Người thân được nộp thay theo luật", "Family member whom the law allows"),
        ORGANISATION("Nhân danh tổ chức", "On behalf of an organisation");

        private final LocalizedText label;

        Kind(String vi, String en) {
            this.label = new LocalizedText(vi, en);
        }

        public LocalizedText label() {
            return label;
        }

        /** The papers that can show it. */
        public List<Proof> proofs() {
            return Arrays.stream(Proof.values())
                    .filter(proof -> proof.shows.contains(this))
                    .toList();
        }
    }

    /** A kind of paper, and what it can show. */
    public enum Proof {
        CERTIFIED_AUTHORISATION(
                "Văn bản ủy quyền có công chứng, chứng thực", "Certified authorisation", EnumSet.of(Kind.AUTHORISED)),
        AUTHORISATION("Giấy ủy quyền", "Authorisation", EnumSet.of(Kind.AUTHORISED, Kind.ORGANISATION)),
        BIRTH_CERTIFICATE("Giấy khai sinh", "Birth certificate", EnumSet.of(Kind.LEGAL, Kind.FAMILY)),
        GUARDIANSHIP("Trích lục đăng ký giám hộ", "Guardianship record", EnumSet.of(Kind.LEGAL)),
        COURT_DECISION("Quyết định của Tòa án", "Court decision", EnumSet.of(Kind.LEGAL)),
        MARRIAGE_CERTIFICATE("Giấy chứng nhận kết hôn", "Marriage certificate", EnumSet.of(Kind.FAMILY)),
        RESIDENCE_CONFIRMATION("Xác nhận thông tin về cư trú", "Confirmation of residence", EnumSet.of(Kind.FAMILY)),
        REGISTRATION(
                "Giấy chứng nhận đăng ký doanh nghiệp, quyết định thành lập",
                "Registration or founding decision",
                EnumSet.of(Kind.ORGANISATION)),
        APPOINTMENT("Quyết định bổ nhiệm", "Decision of appointment", EnumSet.of(Kind.ORGANISATION)),
        INTRODUCTION("Giấy giới thiệu", "Letter of introduction", EnumSet.of(Kind.ORGANISATION)),
        OTHER("Giấy tờ khác", "Another paper", EnumSet.allOf(Kind.class));

        private final LocalizedText label;
        private final Set<Kind> shows;

        Proof(String vi, String en, Set<Kind> shows) {
            this.label = new LocalizedText(vi, en);
            this.shows = shows;
        }

        public LocalizedText label() {
            return label;
        }
    }

    /** In one line, as the case's page and the slips say it. */
    public LocalizedText words() {
        return new LocalizedText(words(true), words(false));
    }

    private String words(boolean vi) {
        StringBuilder words = new StringBuilder();
        if (kind != null) {
            words.append(vi ? kind.label.vi() : kind.label.en());
        }
        if (proof != null) {
            words.append(words.isEmpty() ? "" : ": ").append(vi ? proof.label.vi() : proof.label.en());
        }
        if (number != null) {
            words.append(vi ? " số " : " no. ").append(number);
        }
        if (date != null) {
            words.append(vi ? " ngày " : " of ").append(DATE.format(date));
        }
        if (note != null) {
            words.append(" (").append(note).append(')');
        }
        return words.toString();
    }
}
