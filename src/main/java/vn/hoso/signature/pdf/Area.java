package vn.hoso.signature.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The area an annotation takes on its page, in square points. */
record Area(double size) {

    /** A seal of 4 cm and a signature beside it take about 5 % of an A4 page. */
    private static final double LARGEST_SHARE = 0.25;

    static Area of(COSDictionary annotation) {
        if (annotation.getDictionaryObject(COSName.RECT) instanceof COSArray rectangle && rectangle.size() == 4) {
            float[] r = rectangle.toFloatArray();
            return new Area(Math.abs(((double) r[2] - r[0]) * ((double) r[3] - r[1])));
        }
        return new Area(0);
    }

    boolean visible() {
        return size > 0;
    }

    boolean isSmallOn(COSDictionary page) {
        PDRectangle paper = new PDPage(page).getMediaBox();
        return size <= LARGEST_SHARE * paper.getWidth() * paper.getHeight();
    }
}
