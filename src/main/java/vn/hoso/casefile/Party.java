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
 * @param proof what shows that a representative may act
 */
public record Party(
        Kind kind,
        String name,
        @Nullable String idNumber,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String proof) {

    public Party {
        name = CleanText.oneLine(name);
        idNumber = CleanText.oneLineOrNull(idNumber);
        phone = CleanText.oneLineOrNull(phone);
        email = CleanText.oneLineOrNull(email);
        address = CleanText.oneLineOrNull(address);
        proof = CleanText.oneLineOrNull(proof);
    }

    public enum Kind {
        SUBMITTER("Người nộp", "Submitter"),
        OWNER("Chủ hồ sơ", "Case owner"),
        REPRESENTATIVE("Người được ủy quyền", "Representative");

        private final LocalizedText label;

        Kind(String vi, String en) {
            this.label = new LocalizedText(vi, en);
        }

        public LocalizedText label() {
            return label;
        }
    }
}
