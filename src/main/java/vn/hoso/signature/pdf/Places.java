package vn.hoso.signature.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Where later signatures are shown, and what was signed beneath them. */
final class Places {

    private final Map<COSDictionary, SignatureDictionary> widgets = new IdentityHashMap<>();
    private final Map<COSDictionary, SignatureDictionary> added = new IdentityHashMap<>();

    /** A place that the signed document already had. */
    void use(COSDictionary widget, SignatureDictionary by) {
        widgets.put(widget, by);
    }

    /** A place that came with the later signature. */
    void add(COSDictionary widget, SignatureDictionary by) {
        widgets.put(widget, by);
        added.put(widget, by);
    }

    /** Whether an added annotation is the place of a signature that was made later, and not large enough to hide a page. */
    boolean isNew(COSDictionary annotation, COSDictionary page) {
        return added.containsKey(annotation)
                && COSName.getPDFName("Widget").equals(annotation.getCOSName(COSName.SUBTYPE))
                && Area.of(annotation).isSmallOn(page);
    }

    /** Which of them lie over what the pages showed before. */
    List<Inspection.Cover> covers(PDDocument before, PDDocument after, Deadline deadline) {
        List<Inspection.Cover> covers = new ArrayList<>();
        if (widgets.isEmpty()) {
            return covers;
        }
        Iterator<PDPage> signed = before.getPages().iterator();
        for (PDPage page : after.getPages()) {
            deadline.check();
            if (!signed.hasNext()) {
                break;
            }
            covers.addAll(covers(signed.next(), page, deadline));
        }
        return covers;
    }

    private List<Inspection.Cover> covers(PDPage before, PDPage after, Deadline deadline) {
        List<SignatureDictionary> by = new ArrayList<>();
        List<Rectangle2D> places = new ArrayList<>();
        COSArray annotations = PageComparison.array(after.getCOSObject(), COSName.ANNOTS);
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && widgets.containsKey(annotation)) {
                Area area = Area.of(annotation);
                if (area.visible()) {
                    by.add(widgets.get(annotation));
                    places.add(area.box());
                }
            }
        }
        return places.isEmpty() ? List.of() : covers(by, places, before, deadline);
    }

    private static List<Inspection.Cover> covers(
            List<SignatureDictionary> by, List<Rectangle2D> places, PDPage signed, Deadline deadline) {
        List<Inspection.Cover> covers = new ArrayList<>();
        try {
            DrawnContent content = DrawnContent.under(places, signed, deadline);
            for (int i = 0; i < places.size(); i++) {
                if (content.text(i) || content.surface(i)) {
                    covers.add(new Inspection.Cover(by.get(i).range(), content.text(i)));
                }
            }
        } catch (IOException unreadable) {
            by.forEach(signature -> covers.add(new Inspection.Cover(signature.range(), true)));
        }
        return covers;
    }
}
