package vn.hoso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
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

    /**
     * The place of a mark in a file; empty when it has none. A template writes its mark in white where nobody sees it, and
     * towards the end; the same letters in somebody's text are none, so white ones go before others and later before
     * earlier.
     */
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
        private static final int WHITE = 0xFFFFFF;

        private final String mark;
        private final Set<TextPosition> white = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean foundWhite;
        private @Nullable Mark found;

        Finder(String mark) {
            this.mark = mark;
            addOperator(new SetNonStrokingColorSpace(this));
            addOperator(new SetNonStrokingColor(this));
            addOperator(new SetNonStrokingColorN(this));
            addOperator(new SetNonStrokingDeviceGrayColor(this));
            addOperator(new SetNonStrokingDeviceRGBColor(this));
            addOperator(new SetNonStrokingDeviceCMYKColor(this));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            try {
                if ((getGraphicsState().getNonStrokingColor().toRGB() & WHITE) == WHITE) {
                    white.add(letter);
                }
            } catch (IOException unknownColour) {
                throw new UncheckedIOException(unknownColour);
            }
            super.processTextPosition(letter);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            int at = text.lastIndexOf(mark);
            if (at < 0 || at >= positions.size()) {
                return;
            }
            TextPosition first = positions.get(at);
            boolean isWhite = white.contains(first);
            if (isWhite || !foundWhite) {
                foundWhite = isWhite;
                found = new Mark(getCurrentPageNo(), first.getXDirAdj(), first.getPageHeight() - first.getYDirAdj());
            }
        }
    }
}
