package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hoso.base.OfficialTime;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Reception;
import vn.hoso.reception.ReceptionDrafts.Saved;

/** The dossiers that the officer has set aside, in one line: whose, which procedure, since when. One click goes on. */
final class DraftList extends Nav {

    private final transient Reception reception;
    private final SerializableConsumer<Saved> chosen;

    DraftList(Reception reception, SerializableConsumer<Saved> chosen) {
        this.reception = reception;
        this.chosen = chosen;
        setId("drafts");
        addClassName("reception-drafts");
        setAriaLabel(t("Bản nháp đang để lại", "Drafts set aside"));
        setVisible(false);
    }

    void show(List<Saved> left) {
        removeAll();
        setVisible(!left.isEmpty());
        if (left.isEmpty()) {
            return;
        }
        add(new Span(t("Tiếp tục bản nháp:", "Go on with:")));
        Map<String, String> procedures = procedures();
        for (Saved one : left) {
            DossierDraft kept = DossierDraft.read(one.json());
            Button button = new Button(
                    words(kept, procedures) + " · " + OfficialTime.dateTime(one.savedAt()),
                    VaadinIcon.TIME_BACKWARD.create());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.addClassName("reception-draft");
            button.getElement().setAttribute("data-draft", one.id().toString());
            button.addClickListener(event -> chosen.accept(one));
            add(button);
        }
    }

    private Map<String, String> procedures() {
        return reception.counters().stream()
                .map(Unit::id)
                .flatMap(counter -> reception.offered(counter).stream())
                .collect(Collectors.toMap(
                        ProcedureVersion::key, version -> t(version.descriptor().name()), (one, same) -> one));
    }

    private static String words(DossierDraft kept, Map<String, String> procedures) {
        String name = kept.submitter().name().strip();
        String key = kept.procedure();
        String procedure = key == null ? null : procedures.get(key);
        return (name.isEmpty() ? t("Chưa có họ tên", "No name yet") : name)
                + " · "
                + (procedure == null ? t("chưa chọn thủ tục", "no procedure yet") : procedure);
    }
}
