package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.hoso.document.Documents;
import vn.hoso.document.PageImages;
import vn.hoso.document.StoredDocument;
import vn.hoso.signature.SignatureValidator;
import vn.hoso.signature.ValidationReport;

/** Looks at a document of a case for an officer, without handing it out. */
@Service
public class DocumentInspection {

    private final CaseQuery query;
    private final Documents store;
    private final SignatureValidator signatures;

    DocumentInspection(CaseQuery query, Documents store, SignatureValidator signatures) {
        this.query = query;
        this.store = store;
        this.signatures = signatures;
    }

    /**
     * What was found.
     *
     * @param pages of a PDF; 0 for another kind of file
     * @param signatures what they are worth; null for a draft or a slip, which nobody signs
     */
    public record Finding(
            StoredDocument file, int pages, @Nullable ValidationReport signatures) {}

    /**
     * @throws vn.hoso.base.UserError NOT_FOUND when the case has none such or the officer may not see it
     * @throws vn.hoso.document.DamagedDocument when the stored bytes are not those that were stored
     */
    @PermitAll
    public Finding inspect(UUID caseId, CaseDocument document) {
        StoredDocument file = query.document(caseId, document.documentId());
        byte[] content = store.read(file.id());
        boolean signed = document.kind() == CaseDocument.Kind.RESULT && document.state() != CaseDocument.State.DRAFT;
        return new Finding(
                file,
                file.mediaType().equals("application/pdf") ? PageImages.count(content) : 0,
                signed ? signatures.validate(content) : null);
    }
}
