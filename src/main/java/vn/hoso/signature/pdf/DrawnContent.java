package vn.hoso.signature.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Under which of some places a page draws text, and under which pictures or surfaces. Lines do not count. */
final class DrawnContent extends PDFGraphicsStreamEngine {

    /** Letters reach about this far above the line they stand on, as a share of the font's size. */
    private static final float HEIGHT = 0.6f;

    private static final int WHITE = 0xFFFFFF;

    private final List<Rectangle2D> places;
    private final Deadline deadline;
    private final BitSet text = new BitSet();
    private final BitSet surface = new BitSet();
    private GeneralPath path = new GeneralPath();

    private DrawnContent(PDPage page, List<Rectangle2D> places, Deadline deadline) {
        super(page);
        this.places = places;
        this.deadline = deadline;
    }

    static DrawnContent under(List<Rectangle2D> places, PDPage page, Deadline deadline) throws IOException {
        DrawnContent content = new DrawnContent(page, places, deadline);
        content.processPage(page);
        return content;
    }

    boolean text(int place) {
        return text.get(place);
    }

    boolean surface(int place) {
        return surface.get(place);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        String letter = font.toUnicode(code);
        boolean seen = (mode.isFill() || mode.isStroke()) && (letter == null || !letter.isBlank());
        if (seen) {
            mark(text, place, new Rectangle2D.Float(0, 0, displacement.getX(), HEIGHT));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        mark(surface, getGraphicsState().getCurrentTransformationMatrix(), new Rectangle2D.Float(0, 0, 1, 1));
    }

    private void mark(BitSet found, Matrix matrix, Rectangle2D shape) {
        Rectangle2D box =
                matrix.createAffineTransform().createTransformedShape(shape).getBounds2D();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).intersects(box)) {
                found.set(i);
            }
        }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        if (getGraphicsState().getNonStrokingColor().isPattern() || colour() != WHITE) {
            for (int i = 0; i < places.size(); i++) {
                if (path.intersects(places.get(i))) {
                    surface.set(i);
                }
            }
        }
        endPath();
    }

    private int colour() throws IOException {
        return getGraphicsState().getNonStrokingColor().toRGB() & WHITE;
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName shading) {
        for (int i = 0; i < places.size(); i++) {
            surface.set(i);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Float() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away counts as drawn: stricter, and rare under a signature
    }
}
