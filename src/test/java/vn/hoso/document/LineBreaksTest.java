package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A date stands on one line. */
class LineBreaksTest {

    @Test
    void aDateIsNeverBroken() {
        assertThat(pieces("số 12/2026 ngày 20/05/2026 (Quy Nhơn)"))
                .containsExactly("số ", "12/2026 ", "ngày ", "20/05/2026 ", "(Quy ", "Nhơn)");
    }

    @Test
    void wordsMayStandApart() {
        assertThat(pieces("hồ sơ – kết quả")).containsExactly("hồ ", "sơ ", "– ", "kết ", "quả");
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (next > from) {
                pieces.add(text.substring(from, next));
            }
            from = next;
        }
        return pieces;
    }
}
