package vn.hoso.signature;

import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Writes into the signature which fields it leaves open (FieldMDP, ISO 32000-1, 12.8.2.4): number and date come after the
 * person's signature and before the agency's; every other change in between is a forgery.
 */
final class OpenFieldsSignatureService extends PdfBoxSignatureService {

    private final Set<String> openFields;

    OpenFieldsSignatureService(Set<String> openFields) {
        super(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory());
        this.openFields = openFields;
    }

    @Override
    protected PDSignature createSignatureDictionary(PDDocument document, PAdESCommonParameters parameters) {
        PDSignature signature = super.createSignatureDictionary(document, parameters);
        if (!openFields.isEmpty()) {
            signature.getCOSObject().setItem(COSName.getPDFName("Reference"), reference());
        }
        return signature;
    }

    private COSArray reference() {
        COSArray names = new COSArray();
        openFields.stream().sorted().forEach(name -> names.add(new COSString(name)));
        COSDictionary lock = new COSDictionary();
        lock.setName(COSName.TYPE, "TransformParams");
        lock.setName(COSName.V, "1.2");
        lock.setName("Action", "Exclude");
        lock.setItem("Fields", names);
        lock.setDirect(true);
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "SigRef");
        reference.setName("TransformMethod", "FieldMDP");
        reference.setItem("TransformParams", lock);
        reference.setDirect(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        return references;
    }
}
