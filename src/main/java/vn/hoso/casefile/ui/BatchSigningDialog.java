package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.StatusBadge.Tone;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.BatchSigning;
import vn.hoso.casefile.BatchSigning.Prepared;
import vn.hoso.casefile.BatchSigning.Ready;
import vn.hoso.casefile.BatchSigning.Refused;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.worklist.WorkItem;

/** What would be signed, one PIN for all of it, and then what came of each. */
final class BatchSigningDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSigningDialog.class);

    private static final LocalizedText FAILED = new LocalizedText(
            "Lỗi hệ thống, văn bản này chưa được ký. Mở việc để thử lại hoặc báo quản trị.",
            "The system failed, this document is not signed. Open the item to try again, or tell the administrator.");

    private final transient BatchSigning signing;
    private final transient CaseDownloads downloads;
    private final SerializableConsumer<Set<String>> signed;
    private final transient Map<Ready, Div> ready = new LinkedHashMap<>();
    private final Set<String> unsigned = new LinkedHashSet<>();
    private final Paragraph summary = new Paragraph();
    private final PasswordField pin = new PasswordField(Texts.t("Mã PIN chứng thư số", "PIN of your key"));
    private final Button confirm = new Button("", click -> confirm());
    private final Button close = new Button(Texts.t("Hủy", "Cancel"), click -> close());

    /** @param signed told after the signing, with the ids of the items that were not signed */
    BatchSigningDialog(
            BatchSigning signing,
            CaseDownloads downloads,
            List<WorkItem> items,
            SerializableConsumer<Set<String>> signed) {
        this.signing = signing;
        this.downloads = downloads;
        this.signed = signed;
        setId("batch-signing");
        setHeaderTitle(Texts.t("Ký số nhiều văn bản", "Sign several documents"));
        setWidth("min(64rem, 96vw)");
        PlainTable table = new PlainTable(
                Texts.t("Mã hồ sơ", "Case"),
                Texts.t("Người nộp", "Applicant"),
                Texts.t("Văn bản", "Document"),
                Texts.t("Ký được không", "Ready"));
        signing.prepare(items).forEach(prepared -> row(table, prepared));
        summary.getElement().setAttribute("role", "status");
        pin.setId("sign-pin");
        pin.setWidth("min(24rem, 100%)");
        pin.setRequiredIndicatorVisible(true);
        pin.getElement().setAttribute("autocomplete", "off");
        add(summary, table, pin);
        confirm.setId("sign-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(pin);
        confirm.setDisableOnClick(true);
        pin.addValueChangeListener(change -> confirm.setEnabled(true));
        close.setId("sign-close");
        getFooter().add(close, confirm);
        ask();
    }

    private void ask() {
        int count = ready.size();
        pin.setVisible(count > 0);
        confirm.setVisible(count > 0);
        confirm.setText(Texts.t("Ký %d văn bản", "Sign %d documents").formatted(count));
        summary.setText(
                count == 0
                        ? Texts.t("Không có văn bản nào ký chung được.", "None of these can be signed together.")
                        : Texts.t(
                                        "Một lần nhập PIN ký %d bản dự thảo dưới đây, từng văn bản một. Số và ngày được cấp trong"
                                                + " lúc ký.",
                                        "One PIN signs the %d drafts below, each by itself. Numbers and dates are given as they"
                                                + " are signed.")
                                .formatted(count));
        if (count > 0) {
            pin.focus();
        } else {
            close.setText(Texts.t("Đóng", "Close"));
            close.focus();
        }
    }

    private void row(PlainTable table, Prepared prepared) {
        WorkItem item = prepared.item();
        Span code = new Span(item.subjectCode());
        code.addClassName("code");
        Div verdict = new Div();
        verdict.addClassName("sign-verdict");
        Component document =
                switch (prepared) {
                    case Refused refused -> {
                        unsigned.add(item.id());
                        show(verdict, Texts.t("✕ Không ký chung được", "✕ Not here"), refused.why());
                        yield PlainTable.text(Texts.t(item.step()));
                    }
                    case Ready each -> {
                        ready.put(each, verdict);
                        verdict.add(new StatusBadge(Tone.GOOD, Texts.t("✓ Sẵn sàng ký", "✓ Ready")));
                        yield draft(each);
                    }
                };
        table.row(code, PlainTable.text(item.subjectParty()), document, verdict);
    }

    private Anchor draft(Ready each) {
        Anchor open = CaseFileLinks.open(
                downloads,
                each.item().subjectId(),
                each.draft().documentId(),
                each.draft().title());
        open.setAriaLabel(Texts.t("Xem bản dự thảo: ", "Read the draft: ")
                + each.draft().title() + ", " + each.item().subjectCode());
        return open;
    }

    private void confirm() {
        if (pin.getValue().isEmpty()) {
            refuse(Texts.t("Nhập mã PIN.", "Enter the PIN."));
            return;
        }
        char[] typed = pin.getValue().toCharArray();
        pin.clear();
        try {
            signing.tryPin(typed);
            ready.forEach((each, verdict) -> sign(each, verdict, typed));
        } catch (UserError error) {
            refuse(Texts.t(error.text()));
            return;
        } finally {
            Arrays.fill(typed, '\0');
        }
        finish();
    }

    private void sign(Ready each, Div verdict, char[] typed) {
        verdict.removeAll();
        try {
            signing.sign(each, typed);
            verdict.add(new StatusBadge(Tone.GOOD, Texts.t("✓ Đã ký", "✓ Signed")));
        } catch (UserError error) {
            unsigned(each, verdict, error.text());
        } catch (RuntimeException failure) {
            // The others go on, and the officer learns which ones were signed
            LOG.error("Signing item {} failed", each.item().id(), failure);
            unsigned(each, verdict, FAILED);
        }
    }

    private void unsigned(Ready each, Div verdict, LocalizedText why) {
        unsigned.add(each.item().id());
        show(verdict, Texts.t("✕ Chưa ký", "✕ Not signed"), why);
    }

    private void finish() {
        int all =
                ready.size() + (int) unsigned.stream().filter(this::wasRefused).count();
        summary.setText(Texts.t("Đã ký %d trên %d văn bản.", "%d of %d documents are signed.")
                .formatted(all - unsigned.size(), all));
        pin.setVisible(false);
        confirm.setVisible(false);
        close.setText(Texts.t("Đóng", "Close"));
        close.focus();
        signed.accept(Set.copyOf(unsigned));
    }

    private boolean wasRefused(String id) {
        return ready.keySet().stream().noneMatch(each -> each.item().id().equals(id));
    }

    private static void show(Div verdict, String words, LocalizedText why) {
        Span reason = new Span(Texts.t(why));
        verdict.add(new StatusBadge(Tone.BAD, words), reason);
    }

    private void refuse(String message) {
        confirm.setEnabled(true);
        pin.setErrorMessage(message);
        pin.setInvalid(true);
        pin.focus();
    }
}
