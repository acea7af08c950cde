package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Reception;

/** One paper of the checklist: handed in or not, how many copies, and its scan. */
final class PaperRow extends Div {

    private final transient Paper paper;
    private final transient Reception reception;
    private final SerializableRunnable changed;
    private final Checkbox received = new Checkbox();
    private final IntegerField copies = new IntegerField();
    private final Upload upload = new Upload();
    private final Div file = new Div();
    private final Span error = new Span();
    private @Nullable UUID scan;

    PaperRow(Paper paper, Reception reception, SerializableRunnable changed) {
        this.paper = paper;
        this.reception = reception;
        this.changed = changed;
        addClassName("reception-paper");
        received.setId("paper-" + paper.key());
        received.setLabel(t(paper.name()));
        received.setRequiredIndicatorVisible(paper.required());
        received.setManualValidation(true);
        received.addValueChangeListener(event -> {
            received.setInvalid(false);
            told(event.isFromClient());
        });
        copies();
        upload();
        file.addClassName("reception-file");
        error.addClassName("reception-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Div scanned = new Div(file, upload);
        scanned.addClassName("reception-scan");
        add(received, copies, scanned, error);
        showFile(null);
    }

    private void copies() {
        copies.setId("copies-" + paper.key());
        copies.setAriaLabel(t("Số bản: ", "Copies: ") + t(paper.name()));
        copies.setSuffixComponent(new Span(t("bản", "copies")));
        copies.setMin(1);
        copies.setMax(99);
        copies.setStepButtonsVisible(true);
        copies.setValue(paper.copies() == null ? 1 : paper.copies());
        copies.addValueChangeListener(event -> told(event.isFromClient()));
    }

    private void upload() {
        upload.setId("upload-" + paper.key());
        Button button = new Button(t("Tải bản quét", "Add scan"), VaadinIcon.UPLOAD.create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(t("Tải bản quét: ", "Add scan: ") + t(paper.name()));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span());
        upload.setDropLabelIcon(new Span());
        upload.setMaxFileSize(Documents.LARGEST);
        upload.setAcceptedFileExtensions(".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff");
        upload.setUploadHandler(new InMemoryUploadHandler((metadata, bytes) -> uploaded(bytes, metadata.fileName())) {
            @Override
            public long getFileSizeMax() {
                return Documents.LARGEST;
            }
        });
        upload.addFileRejectedListener(event -> showError(t(
                        "Chỉ nhận PDF hoặc ảnh (PNG, JPEG, TIFF), tối đa 50 MB: ",
                        "Only PDF or images (PNG, JPEG, TIFF) up to 50 MB: ")
                + event.getFileName()));
        upload.addFailedListener(event -> showError(
                t("Tải lên chưa thành công, hãy thử lại: ", "The upload failed, try again: ") + event.getFileName()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
    }

    private void uploaded(byte[] content, String name) {
        try {
            showFile(reception.scan(content, name));
            error.setVisible(false);
            received.setValue(true);
            received.setInvalid(false);
            changed.run();
        } catch (UserError refused) {
            showError(t(refused.text()));
        }
    }

    private void told(boolean byPerson) {
        if (byPerson) {
            changed.run();
        }
    }

    private void showFile(@Nullable StoredDocument document) {
        scan = document == null ? null : document.id();
        file.removeAll();
        file.setVisible(document != null);
        upload.setVisible(document == null);
        if (document != null) {
            Span name = new Span(document.fileName() + " · " + size(document.size()));
            name.setId("scan-" + paper.key());
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> {
                showFile(null);
                changed.run();
            });
            remove.setId("remove-scan-" + paper.key());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(t("Bỏ bản quét ", "Remove the scan ") + document.fileName());
            remove.setTooltipText(t("Bỏ bản quét", "Remove the scan"));
            file.add(VaadinIcon.FILE_TEXT_O.create(), name, remove);
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " kB"
                : String.format(java.util.Locale.of("vi"), "%.1f MB", bytes / (1024.0 * 1024.0));
    }

    private void showError(String message) {
        error.setText(message);
        error.setVisible(true);
        upload.clearFileList();
    }

    Paper paper() {
        return paper;
    }

    boolean isMissing() {
        return paper.required() && !received.getValue();
    }

    Dossier.HandedIn handedIn() {
        Integer count = copies.getValue();
        return new Dossier.HandedIn(paper.key(), received.getValue(), count == null ? 1 : count, scan);
    }

    DossierDraft.Paper draft() {
        Dossier.HandedIn now = handedIn();
        return new DossierDraft.Paper(now.received(), now.copies(), now.scan());
    }

    void restore(DossierDraft.Paper draft) {
        received.setValue(draft.received());
        copies.setValue(draft.copies());
        UUID kept = draft.scan();
        if (kept != null) {
            showFile(reception.waitingScan(kept).orElse(null));
        }
    }

    void clearError() {
        received.setInvalid(false);
        error.setVisible(false);
    }

    void show(String message) {
        received.setErrorMessage(message);
        received.setInvalid(true);
    }

    /** Its box, where it shows an error. */
    Optional<Checkbox> wrong() {
        return received.isInvalid() ? Optional.of(received) : Optional.empty();
    }
}
