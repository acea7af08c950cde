package vn.hoso.signature.pdf;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The area an annotation takes on its page, in points. */
record Area(Rectangle2D box) {

    /** A seal of 4 cm and a signature beside it take about 5 % of an A4 page. */
    private static final double LARGEST_SHARE = 0.25;

    static Area of(COSDictionary annotation) {
        Rectangle2D box = new Rectangle2D.Double();
        if (annotation.getDictionaryObject(COSName.RECT) instanceof COSArray rectangle && rectangle.size() == 4) {
            float[] r = rectangle.toFloatArray();
            box.setFrameFromDiagonal(r[0], r[1], r[2], r[3]);
        }
        return new Area(box);
    }

    /** Whether a reader draws it: one without height and width is not shown (ISO 32000-2, 12.7.5.5). */
    boolean visible() {
        return box.getWidth() > 0 || box.getHeight() > 0;
    }

    boolean isSmallOn(COSDictionary page) {
        PDRectangle paper = new PDPage(page).getMediaBox();
        return box.getWidth() * box.getHeight() <= LARGEST_SHARE * paper.getWidth() * paper.getHeight();
    }
}
