package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseDownloads.Download;
import vn.hoso.document.DamagedDocument;

/**
 * Files of a case as the browser gets them: through the service that decides who may read them and writes down who did,
 * at every request.
 */
final class CaseFileLinks {

    /** What the browser's own reader of PDF files needs; the file itself may load nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; object-src 'self'; plugin-types application/pdf;"
                    + " frame-ancestors 'self'";

    private CaseFileLinks() {}

    static InputStreamDownloadHandler file(CaseDownloads downloads, UUID caseId, UUID documentId) {
        return handler(() -> downloads.document(caseId, documentId));
    }

    /** A page of a PDF document as a picture, counted from 0. */
    static InputStreamDownloadHandler page(CaseDownloads downloads, UUID caseId, UUID documentId, int page) {
        return handler(() -> downloads.page(caseId, documentId, page)).inline();
    }

    private static InputStreamDownloadHandler handler(SerializableSupplier<Download> asked) {
        return DownloadHandler.fromInputStream(event -> {
            event.getResponse().setHeader("Content-Security-Policy", POLICY);
            try {
                Download file = asked.get();
                return new DownloadResponse(
                        new ByteArrayInputStream(file.content()),
                        file.fileName(),
                        file.mediaType(),
                        file.content().length);
            } catch (UserError error) {
                return DownloadResponse.error(status(error));
            }
        });
    }

    /** What cannot be found and what may not be read look the same; a damaged file is said to be one. */
    private static int status(UserError error) {
        return error instanceof DamagedDocument ? 409 : 404;
    }

    /** Opens the file in a tab of its own. */
    static Anchor open(CaseDownloads downloads, UUID caseId, UUID documentId, String text) {
        Anchor link = new Anchor(file(downloads, caseId, documentId).inline(), AttachmentType.INLINE, text);
        link.setTarget("_blank");
        return link;
    }

    static Anchor download(CaseDownloads downloads, UUID caseId, UUID documentId) {
        return new Anchor(file(downloads, caseId, documentId), AttachmentType.DOWNLOAD, Texts.t("Tải về", "Download"));
    }

    static Anchor control(CaseDownloads downloads, UUID caseId) {
        Anchor link = new Anchor(
                handler(() -> downloads.controlSlip(caseId)).inline(),
                AttachmentType.INLINE,
                Texts.t("Phiếu kiểm soát quá trình (mẫu 06, PDF)", "Process control slip (form 06, PDF)"));
        link.setTarget("_blank");
        return link;
    }
}
