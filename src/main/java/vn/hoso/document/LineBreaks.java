package vn.hoso.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line of a page may end: between words, and never within a date or the number of a paper, such as 20/05/2026. */
final class LineBreaks implements FSTextBreaker {

    private static final Pattern WHOLE = Pattern.compile("\\d+(?:/\\d+)+");

    private final BreakIterator words = BreakIterator.getLineInstance(Locale.of("vi"));
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        words.setText(text);
    }

    /** The next place where the line may end; {@link BreakIterator#DONE} after the last. */
    @Override
    public int next() {
        int next = words.next();
        while (next != BreakIterator.DONE && isWithinWhole(next)) {
            next = words.next();
        }
        return next;
    }

    private boolean isWithinWhole(int place) {
        if (place == 0 || place >= text.length() || text.charAt(place - 1) != '/' && text.charAt(place) != '/') {
            return false;
        }
        Matcher whole = WHOLE.matcher(text);
        while (whole.find() && whole.start() < place) {
            if (place < whole.end()) {
                return true;
            }
        }
        return false;
    }
}
