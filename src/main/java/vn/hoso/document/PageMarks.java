package vn.hoso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds a short mark that a template has left in a page, to place something there. */
public final class PageMarks {

    private PageMarks() {}

    /**
     * Where a mark stands.
     *
     * @param page from 1
     * @param x points from the left edge
     * @param y points from the lower edge
     */
    public record Mark(int page, float x, float y) {}

    /** The first place of a mark in a file; empty when it has none. */
    public static Optional<Mark> find(byte[] pdf, String mark) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Finder finder = new Finder(mark);
            finder.setSortByPosition(false);
            finder.getText(document);
            return Optional.ofNullable(finder.found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Finder extends PDFTextStripper {
        private final String mark;
        private @Nullable Mark found;

        Finder(String mark) {
            this.mark = mark;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            int at = text.indexOf(mark);
            if (at >= 0 && found == null && at < positions.size()) {
                TextPosition first = positions.get(at);
                found = new Mark(getCurrentPageNo(), first.getXDirAdj(), first.getPageHeight() - first.getYDirAdj());
            }
        }
    }
}
