package vn.hoso.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;

/**
 * Someone whom a case concerns. The one who hands in, the one whose case it is, and the one who acts for them are three
 * parties, even where one person is all three.
 *
 * @param idNumber personal identification number; masked in lists
 * @param representation by what right this person acts for the owner; null for who acts for nobody else
 */
public record Party(
        Kind kind,
        String name,
        @Nullable String idNumber,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Representation representation) {

    public Party {
        name = CleanText.oneLine(name);
        idNumber = CleanText.oneLineOrNull(idNumber);
        phone = CleanText.oneLineOrNull(phone);
        email = CleanText.oneLineOrNull(email);
        address = CleanText.oneLineOrNull(address);
    }

    /** Whether both are one person: by their numbers where both are known, else by their names. */
    public boolean isSamePersonAs(Party other) {
        return idNumber != null && !idNumber.isBlank() && other.idNumber != null && !other.idNumber.isBlank()
                ? digits(idNumber).equals(digits(other.idNumber))
                : sameName(name, other.name);
    }

    private static String digits(String number) {
        return number.replaceAll("\\s", "");
    }

    private static boolean sameName(String one, String other) {
        return one.strip()
                .replaceAll("\\s+", " ")
                .equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
    }

    public enum Kind {
        SUBMITTER("Người nộp", "Submitter"),
        OWNER("Chủ hồ sơ", "Case owner"),
        REPRESENTATIVE("Người đại diện", "Representative");

        private final LocalizedText label;

        Kind(String vi, String en) {
            this.label = new LocalizedText(vi, en);
        }

        public LocalizedText label() {
            return label;
        }
    }
}
