package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.signature.SignatureValidator;

/** Judges the signatures of a file that somebody brings: the file is looked at and not kept. */
@Route(CaseNavigation.SIGNATURE_CHECK)
@PermitAll
@StyleSheet("context://css/casefile.css")
class SignatureCheckView extends Div implements HasDynamicTitle {

    private static final int MOST_BYTES = 100 * 1024 * 1024;

    SignatureCheckView(SignatureValidator signatures) {
        setId("signature-check");
        addClassName("page");
        Div result = new Div();
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            result.removeAll();
            Span name = new Span(file.fileName());
            name.addClassName("quiet");
            Div judged = new Div(name, new SignatureStatus(signatures.validate(bytes)));
            judged.addClassNames("panel", "panel-pad");
            result.add(judged);
        }));
        upload.setUploadButton(new Button(Texts.t("Chọn tệp", "Choose a file")));
        upload.setDropLabel(new Span(Texts.t("hoặc kéo thả vào đây", "or drop it here")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.addFileRejectedListener(refused -> Notifications.error(Texts.t(
                "Chỉ kiểm tra được tệp PDF không quá 100 MB.", "Only PDF files of up to 100 MB can be checked.")));
        Div card = new Div(
                new Paragraph(Texts.t(
                        "Chọn hoặc kéo thả tệp PDF đã ký. Tệp chỉ được kiểm tra, không lưu lại.",
                        "Choose or drop a signed PDF. It is checked and not kept.")),
                upload);
        card.addClassNames("panel", "panel-pad");
        add(new H1(getPageTitle()), card, result);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Kiểm tra chữ ký số", "Check a signature");
    }
}
