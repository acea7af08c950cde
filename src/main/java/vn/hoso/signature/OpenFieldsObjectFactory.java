package vn.hoso.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import java.util.Set;

/** Text of a signature as text, not as a picture; a seal may lie over the signature beside it. */
final class OpenFieldsObjectFactory extends PdfBoxNativeObjectFactory {

    private final Set<String> openFields;

    OpenFieldsObjectFactory(Set<String> openFields) {
        this.openFields = openFields;
        PdfSignatureFieldPositionChecker position = new PdfSignatureFieldPositionChecker();
        position.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        setPdfSignatureFieldPositionChecker(position);
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return configure(new OpenFieldsSignatureService(openFields));
    }
}
