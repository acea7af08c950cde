package vn.hoso.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.engine.ModelRefused;
import vn.hoso.modelling.ProcedureArchive;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;

/** Takes a procedure that comes as one file. */
final class ImportPanel extends Div {

    private static final int MOST_BYTES = 20_000_000;

    private final transient ProcedureArchive archive;
    private final transient Publishing publishing;
    private final SerializableConsumer<Proposal> proposed;
    private final Div result = new Div();

    ImportPanel(ProcedureArchive archive, Publishing publishing, SerializableConsumer<Proposal> proposed) {
        this.archive = archive;
        this.publishing = publishing;
        this.proposed = proposed;
        addClassNames("panel", "panel-pad");
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setId("import");
        upload.setUploadButton(new Button(Texts.t("Chọn tệp zip", "Choose a zip file")));
        upload.setDropLabel(new Span(Texts.t("hoặc kéo thả vào đây", "or drop it here")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(refused -> Notifications.error(
                Texts.t("Tệp zip của thủ tục không quá 20 MB.", "The zip of a procedure has at most 20 MB.")));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        add(
                new H2(Texts.t("Đề nghị ban hành một phiên bản", "Propose a version")),
                new Paragraph(Texts.t(
                        "Tệp zip chứa processes/<tên>/ và forms/<tên>/ của một thủ tục hoặc một đường dùng chung. Phiên bản chỉ có hiệu lực khi người"
                                + " thứ hai duyệt.",
                        "A zip with processes/<name>/ and forms/<name>/ of one procedure or shared path. It is in force only after a"
                                + " second person has approved it.")),
                upload,
                result);
    }

    private void take(byte[] bytes) {
        result.removeAll();
        try {
            Publishing.Outcome outcome = publishing.importFolder(archive.unpack(bytes));
            Proposal proposal = outcome.proposal();
            if (proposal == null) {
                result.add(new Paragraph(Texts.t(
                                "“%s” phiên bản %s đã ban hành với đúng nội dung này; không có gì để duyệt.",
                                "“%s” version %s is published already with exactly this content; there is nothing to"
                                        + " approve.")
                        .formatted(outcome.key(), outcome.version())));
            } else {
                proposed.accept(proposal);
            }
        } catch (ModelRefused refused) {
            result.add(new Problems(
                    Texts.t(
                            "Chưa nhận được: sửa các chỗ sau trong thư mục rồi gửi lại. Không có gì bị thay đổi.",
                            "Not taken: mend these places in the folder and send it again. Nothing was changed."),
                    refused.problems()));
        } catch (UserError error) {
            Notifications.error(error);
        }
    }
}
