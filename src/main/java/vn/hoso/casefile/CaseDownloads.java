package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.Sha256;
import vn.hoso.document.Documents;
import vn.hoso.document.PageImages;
import vn.hoso.document.StoredDocument;

/**
 * Hands the files of cases to officers, each time with an entry in the audit log of who took what. The only way on which
 * the bytes of a case's file leave the system for an officer.
 */
@Service
public class CaseDownloads {

    private final CaseQuery query;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseSlips slips;
    private final Documents store;
    private final Audit audit;
    private final CurrentOfficer current;

    CaseDownloads(
            CaseQuery query,
            CaseFiles cases,
            CaseAccess access,
            CaseSlips slips,
            Documents store,
            Audit audit,
            CurrentOfficer current) {
        this.query = query;
        this.cases = cases;
        this.access = access;
        this.slips = slips;
        this.store = store;
        this.audit = audit;
        this.current = current;
    }

    /**
     * What is handed out.
     *
     * @param fileName what to save it as
     * @param mediaType as it was found by content
     */
    public record Download(String fileName, String mediaType, byte[] content) {}

    /**
     * A document or the scan of a paper of the case.
     *
     * @throws vn.hoso.base.UserError NOT_FOUND when the case has none such or the officer may not see it
     * @throws vn.hoso.document.DamagedDocument when the stored bytes are not those that were stored
     */
    @PermitAll
    @Transactional
    public Download document(UUID caseId, UUID documentId) {
        StoredDocument document = query.document(caseId, documentId);
        byte[] content = store.read(documentId);
        audit.write(
                visible(caseId).code(),
                "document-taken",
                Map.of("document", document.fileName(), "sha256", document.sha256()));
        return new Download(document.fileName(), document.mediaType(), content);
    }

    /**
     * A page of a PDF document as a picture, as {@link #document}.
     *
     * @param page counted from 0
     */
    @PermitAll
    @Transactional
    public Download page(UUID caseId, UUID documentId, int page) {
        StoredDocument document = query.document(caseId, documentId);
        byte[] png = PageImages.png(store.read(documentId), page);
        audit.write(
                visible(caseId).code(),
                "document-page-shown",
                Map.of("document", document.fileName(), "sha256", document.sha256(), "page", page + 1));
        return new Download((page + 1) + ".png", "image/png", png);
    }

    /** The process control slip (form 06) as it stands now, a PDF. */
    @PermitAll
    @Transactional
    public Download controlSlip(UUID caseId) {
        CaseFile file = visible(caseId);
        byte[] pdf = slips.draw(file, SlipKind.CONTROL);
        audit.write(file.code(), "control-slip-taken", Map.of("sha256", Sha256.hex(pdf)));
        return new Download("kiem-soat-" + file.code() + ".pdf", "application/pdf", pdf);
    }

    private CaseFile visible(UUID caseId) {
        access.requireVisible(current.require(), caseId);
        return cases.findById(caseId).orElseThrow(CaseAccess::unknown);
    }
}
