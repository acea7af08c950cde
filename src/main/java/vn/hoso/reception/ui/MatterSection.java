package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.Unaccented;
import vn.hoso.casefile.Channel;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Reception;

/** What is asked for, where, and how the dossier came in. */
final class MatterSection extends Section {

    /** A procedure with its time limit in words, empty where it depends on the dossier. */
    private record Offer(ProcedureVersion version, String limit) {}

    private final transient Reception reception;
    private final SerializableRunnable procedureChosen;
    private final ComboBox<Unit> counter = new ComboBox<>(t("Quầy tiếp nhận", "Counter"));
    private final ComboBox<Offer> procedure = new ComboBox<>(t("Thủ tục", "Procedure"));
    private final ComboBox<Unit> territory = new ComboBox<>(t("Nơi có việc cần giải quyết", "Commune of the matter"));
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(t("Hình thức nộp", "Handed in"));

    MatterSection(Reception reception, SerializableRunnable procedureChosen, SerializableRunnable changed) {
        this.reception = reception;
        this.procedureChosen = procedureChosen;
        addClassName("reception-matter");
        counter.setId("counter");
        procedure.setId("procedure");
        territory.setId("territory");
        // Which places there are to choose from follows from the procedure.
        territory.setVisible(false);
        channel.setId("channel");
        counter.setItemLabelGenerator(Unit::name);
        territory.setItemLabelGenerator(Unit::name);
        procedures();
        channel.setItems(Channel.DIRECT, Channel.POST, Channel.ONLINE);
        channel.setItemLabelGenerator(value -> t(value.label()));
        channel.setValue(Channel.DIRECT);
        List<Unit> counters = reception.counters();
        counter.setItems(counters);
        counter.setVisible(counters.size() > 1);
        add(counter, procedure, territory, channel);
        counter.addValueChangeListener(event -> offer());
        procedure.addValueChangeListener(event -> chosen());
        territory.addValueChangeListener(event -> told(event.isFromClient(), changed));
        channel.addValueChangeListener(event -> told(event.isFromClient(), changed));
        if (!counters.isEmpty()) {
            counter.setValue(counters.getFirst());
        }
    }

    private static void told(boolean byPerson, SerializableRunnable changed) {
        if (byPerson) {
            changed.run();
        }
    }

    private void procedures() {
        procedure.setItemLabelGenerator(offer -> t(offer.version.descriptor().name()));
        procedure.setRenderer(new ComponentRenderer<>(MatterSection::line));
        procedure.setPlaceholder(t("Gõ tên hoặc mã, không cần dấu", "Type a name or code"));
        procedure.setRequiredIndicatorVisible(true);
        procedure.setManualValidation(true);
    }

    private static Div line(Offer offer) {
        Span name = new Span(t(offer.version.descriptor().name()));
        name.addClassName("reception-offer-name");
        Span about = new Span(about(offer));
        about.addClassName("reception-offer-about");
        return new Div(name, about);
    }

    private static String about(Offer offer) {
        ProcedureDescriptor descriptor = offer.version.descriptor();
        String level = descriptor.level() == ProcedureDescriptor.Level.COMMUNE
                ? t("cấp xã", "commune level")
                : t("cấp tỉnh", "province level");
        String limit = offer.limit.isEmpty() ? t("thời hạn theo hồ sơ", "limit depends on the dossier") : offer.limit;
        return t(descriptor.field().vi(), descriptor.field().en()) + " · " + descriptor.code() + " · " + level + " · "
                + limit;
    }

    private void offer() {
        Unit at = counter.getValue();
        List<Offer> offers = at == null
                ? List.of()
                : reception.offered(at.id()).stream()
                        .map(version -> new Offer(
                                version,
                                reception
                                        .usualLimit(version)
                                        .map(limit -> t(limit))
                                        .orElse("")))
                        .toList();
        procedure.setItems(
                (offer, typed) -> Unaccented.matches(
                        offer.version.descriptor().name().vi() + " "
                                + offer.version.descriptor().name().en() + " " + about(offer),
                        typed),
                offers);
    }

    private void chosen() {
        Offer offer = procedure.getValue();
        Unit at = counter.getValue();
        procedure.setInvalid(false);
        procedure.setHelperText(offer == null ? "" : about(offer));
        if (offer != null && at != null) {
            List<Unit> places = reception.territories(at.id(), offer.version);
            territory.setItems((unit, typed) -> Unaccented.matches(unit.name(), typed), places);
            territory.setVisible(places.size() > 1);
            reception.ownTerritory(at.id()).ifPresent(own -> places.stream()
                    .filter(unit -> unit.id().equals(own.id()))
                    .findFirst()
                    .ifPresent(territory::setValue));
        } else {
            territory.setVisible(false);
        }
        procedureChosen.run();
    }

    @Nullable
    Unit counter() {
        return counter.getValue();
    }

    @Nullable
    ProcedureVersion procedure() {
        Offer offer = procedure.getValue();
        return offer == null ? null : offer.version;
    }

    @Nullable
    UUID territory() {
        Unit unit = territory.getValue();
        return unit == null ? null : unit.id();
    }

    Channel channel() {
        Channel chosen = channel.getValue();
        return chosen == null ? Channel.DIRECT : chosen;
    }

    void restore(DossierDraft draft) {
        counter.getListDataView()
                .getItems()
                .filter(unit -> unit.id().equals(draft.counter()))
                .findFirst()
                .ifPresent(counter::setValue);
        procedure
                .getListDataView()
                .getItems()
                .filter(offer -> offer.version.key().equals(draft.procedure()))
                .findFirst()
                .ifPresent(procedure::setValue);
        if (procedure.getValue() != null && draft.territory() != null) {
            territory
                    .getListDataView()
                    .getItems()
                    .filter(unit -> unit.id().equals(draft.territory()))
                    .findFirst()
                    .ifPresent(territory::setValue);
        }
        Channel kept = draft.channel();
        if (kept != null) {
            channel.setValue(kept);
        }
    }

    void missing() {
        procedure.setErrorMessage(t("Chọn thủ tục.", "Choose the procedure."));
        procedure.setInvalid(true);
        procedure.focus();
    }

    void focus() {
        procedure.focus();
    }
}
