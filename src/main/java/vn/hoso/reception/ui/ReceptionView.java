package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;
import vn.hoso.reception.ReceptionDrafts;
import vn.hoso.reception.ReceptionRefused;

/** The counter: scan the card, tick the papers, Ctrl+Enter, Enter. What is typed is kept as it is typed. */
@Route(ReceptionNavigation.ROUTE)
@RolesAllowed("DESK_OFFICER")
@StyleSheet("context://css/reception.css")
class ReceptionView extends Div implements HasDynamicTitle {

    private final transient Reception reception;
    private final transient ReceptionDrafts drafts;
    private final transient DeskRefusals refusals;
    private final transient Clock clock;
    private final Div page = new Div();
    private final Div restored = new Div();
    private final DraftList left;
    private final Span saved = new Span();
    private PreviewPanel preview = new PreviewPanel();
    private DossierForm form;
    private UUID draft = UUID.randomUUID();

    /** Whether something of the dossier on the screen was kept, so that it can be gone. */
    private boolean kept;

    private boolean filling;

    ReceptionView(Reception reception, ReceptionDrafts drafts, DeskRefusals refusals, Clock clock) {
        this.reception = reception;
        this.drafts = drafts;
        this.refusals = refusals;
        this.clock = clock;
        addClassName("reception");
        setSizeFull();
        page.addClassName("reception-page");
        add(page);
        left = new DraftList(reception, this::goOn);
        form = new DossierForm(reception, this::changed);
        start();
        drafts.all().stream()
                .filter(kept -> !DossierDraft.read(kept.json()).isBlank())
                .findFirst()
                .ifPresent(this::restore);
    }

    @Override
    public String getPageTitle() {
        return t("Tiếp nhận hồ sơ", "Receive a dossier") + " · Hồ Sơ";
    }

    private void start() {
        page.removeAll();
        preview = new PreviewPanel();
        saved.setText("");
        saved.setId("draft-saved");
        saved.addClassName("reception-saved");
        restored.setVisible(false);
        Button aside = new Button(t("Để lại, tiếp người khác", "Set aside, serve another"), VaadinIcon.PAUSE.create());
        aside.setId("set-aside");
        aside.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        aside.setTooltipText(
                t("Bản nháp này được giữ, tiếp tục bất cứ lúc nào", "This draft is kept, to go on with at any time"));
        aside.addClickListener(event -> setAside());
        Div head = new Div(new H1(t("Tiếp nhận hồ sơ", "Receive a dossier")), place(), saved, aside);
        head.addClassName("reception-head");
        Div beside = new Div(preview, actions());
        beside.addClassName("reception-aside");
        Div columns = new Div(form, beside);
        columns.addClassName("reception-columns");
        page.add(head, restored, left, columns);
        showLeft();
        form.focus();
    }

    private void showLeft() {
        left.show(drafts.all().stream().filter(kept -> !kept.id().equals(draft)).toList());
    }

    private Span place() {
        Span place = new Span(reception.counters().stream()
                .map(unit -> unit.name())
                .findFirst()
                .orElse(""));
        place.addClassName("reception-place");
        return place;
    }

    private Div actions() {
        Button receive = new Button(t("Tiếp nhận và in giấy hẹn", "Receive and print"), VaadinIcon.CHECK.create());
        receive.setId("receive");
        receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        receive.setTooltipText("Ctrl + Enter");
        receive.addClickListener(event -> receive());
        Shortcuts.addShortcutListener(receive, this::receive, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        Button supplement =
                new Button(t("Yêu cầu bổ sung", "Request supplement"), event -> ask(DeskRefusal.Kind.SUPPLEMENT));
        supplement.setId("ask-supplement");
        Button refuse = new Button(t("Từ chối tiếp nhận", "Refuse"), event -> ask(DeskRefusal.Kind.REFUSAL));
        refuse.setId("refuse");
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(receive, supplement, refuse);
        actions.addClassName("reception-actions");
        return actions;
    }

    private void changed() {
        if (!filling) {
            show();
            keep();
        }
    }

    private void keep() {
        DossierDraft typed = form.draft();
        if (typed.isBlank()) {
            drafts.discard(draft);
            kept = false;
            saved.setText("");
        } else if (kept && !drafts.saveAgain(draft, typed.json())) {
            saved.setText(t(
                    "Hồ sơ này đã được tiếp nhận hoặc đã bỏ ở một cửa sổ khác",
                    "This dossier was received or discarded in another window"));
        } else {
            if (!kept) {
                drafts.save(draft, typed.json());
                kept = true;
            }
            saved.setText(t("Đã lưu nháp ", "Draft saved ")
                    + OfficialTime.dateTime(clock.instant()).substring(11));
        }
    }

    private void show() {
        Optional<Dossier> dossier = form.dossier();
        if (dossier.isEmpty()) {
            preview.showNothing();
            return;
        }
        try {
            preview.show(reception.preview(dossier.get()));
        } catch (UserError error) {
            preview.showProblem(t(error.text()));
        }
    }

    private void restore(ReceptionDrafts.Saved unfinished) {
        draft = unfinished.id();
        kept = true;
        filling = true;
        form.restore(DossierDraft.read(unfinished.json()));
        filling = false;
        show();
        showLeft();
        Button afresh = new Button(t("Làm lại từ đầu", "Start afresh"), event -> startAfresh(unfinished));
        afresh.setId("start-afresh");
        afresh.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        restored.removeAll();
        restored.setId("draft-restored");
        restored.addClassName("reception-restored");
        restored.getElement().setAttribute("role", "status");
        restored.add(
                VaadinIcon.TIME_BACKWARD.create(),
                new Span(t("Đã khôi phục bản nháp lúc ", "Restored the draft of ")
                        + OfficialTime.dateTime(unfinished.savedAt())),
                afresh);
        restored.setVisible(true);
    }

    private void receive() {
        Optional<Dossier> dossier = form.dossier();
        if (dossier.isEmpty()) {
            form.askForProcedure();
            return;
        }
        try {
            Receipt receipt = reception.receive(dossier.get(), kept ? draft : null);
            finish(ResultPanel.received(receipt, reception, this::next));
        } catch (ReceptionRefused refused) {
            Faults.tell(form.show(refused));
        } catch (UserError error) {
            Faults.tell(t(error.text()));
        }
    }

    private void ask(DeskRefusal.Kind kind) {
        Optional<Dossier> dossier = form.dossier();
        if (dossier.isEmpty()) {
            form.askForProcedure();
            return;
        }
        new RefusalDialog(
                        kind,
                        List.copyOf(form.papers()),
                        form.missingPapers(),
                        dossier.get(),
                        refusals,
                        refusal -> finish(ResultPanel.refused(refusal, refusals, this::next)))
                .open();
    }

    private void finish(ResultPanel result) {
        drafts.discard(draft);
        page.removeAll();
        page.add(result);
        result.focusSlip();
    }

    /** What was typed goes for good, so it is asked for. */
    private void startAfresh(ReceptionDrafts.Saved kept) {
        new StartAfreshDialog(form.draft(), kept.savedAt(), this::next).open();
    }

    private void next() {
        drafts.discard(draft);
        begin();
    }

    /** Another citizen comes in between: what is typed stays as it is kept. */
    private void setAside() {
        keep();
        begin();
    }

    private void goOn(ReceptionDrafts.Saved kept) {
        keep();
        begin();
        restore(kept);
    }

    private void begin() {
        draft = UUID.randomUUID();
        kept = false;
        form = new DossierForm(reception, this::changed);
        start();
    }
}
