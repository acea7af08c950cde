package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.document.DamagedDocument;
import vn.hoso.document.PageImages;
import vn.hoso.document.StoredDocument;

/** Files of a case as the browser gets them: through the service that decides who may read them, at every request. */
final class CaseFileLinks {

    /** What the browser's own reader of PDF files needs; the file itself may load nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; object-src 'self'; plugin-types application/pdf;"
                    + " frame-ancestors 'self'";

    private CaseFileLinks() {}

    static InputStreamDownloadHandler file(CaseQuery cases, UUID caseId, UUID documentId) {
        return DownloadHandler.fromInputStream(event -> {
            event.getResponse().setHeader("Content-Security-Policy", POLICY);
            try {
                StoredDocument document = cases.document(caseId, documentId);
                byte[] content = cases.content(caseId, documentId);
                return response(content, document.fileName(), document.mediaType());
            } catch (UserError error) {
                return DownloadResponse.error(status(error));
            }
        });
    }

    /** A page of a PDF document as a picture, counted from 0. */
    static InputStreamDownloadHandler page(CaseQuery cases, UUID caseId, UUID documentId, int page) {
        return DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] png = PageImages.png(cases.content(caseId, documentId), page);
                        return response(png, (page + 1) + ".png", "image/png");
                    } catch (UserError error) {
                        return DownloadResponse.error(status(error));
                    }
                })
                .inline();
    }

    private static InputStreamDownloadHandler controlSlip(CaseQuery cases, UUID caseId, String code) {
        return DownloadHandler.fromInputStream(event -> {
            event.getResponse().setHeader("Content-Security-Policy", POLICY);
            try {
                return response(cases.controlSlip(caseId), "kiem-soat-" + code + ".pdf", "application/pdf");
            } catch (UserError error) {
                return DownloadResponse.error(status(error));
            }
        });
    }

    /** What cannot be found and what may not be read look the same; a damaged file is said to be one. */
    private static int status(UserError error) {
        return error instanceof DamagedDocument ? 409 : 404;
    }

    private static DownloadResponse response(byte[] content, String name, String type) {
        return new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length);
    }

    /** Opens the file in a tab of its own. */
    static Anchor open(CaseQuery cases, UUID caseId, UUID documentId, String text) {
        Anchor link = new Anchor(file(cases, caseId, documentId).inline(), AttachmentType.INLINE, text);
        link.setTarget("_blank");
        return link;
    }

    static Anchor download(CaseQuery cases, UUID caseId, UUID documentId) {
        return new Anchor(file(cases, caseId, documentId), AttachmentType.DOWNLOAD, Texts.t("Tải về", "Download"));
    }

    static Anchor control(CaseQuery cases, UUID caseId, String code) {
        Anchor link = new Anchor(
                controlSlip(cases, caseId, code).inline(),
                AttachmentType.INLINE,
                Texts.t("Phiếu kiểm soát quá trình (mẫu 06, PDF)", "Process control slip (form 06, PDF)"));
        link.setTarget("_blank");
        return link;
    }
}
