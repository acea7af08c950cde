package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.casefile.Representation;
import vn.hoso.reception.ReceptionRefused.Fault;

/**
 * Submitter, case owner and representative: three parties, even where one person is all three. Who acts for the owner is
 * asked by what right: the representative, and a submitter who is neither owner nor representative.
 */
final class PeopleSection extends Section {

    private final PersonFields submitter;
    private final PersonFields owner;
    private final PersonFields representative;
    private final RepresentationFields submitterActs;
    private final RepresentationFields representativeActs;
    private final Checkbox same = new Checkbox(t("Chủ hồ sơ là người nộp", "The submitter is the case owner"), true);
    private final Checkbox represented = new Checkbox(t("Có người đại diện", "There is a representative"));
    private final H3 ownerTitle = new H3(t("Chủ hồ sơ", "Case owner"));
    private final H3 representativeTitle = new H3(t("Người đại diện", "Representative"));

    PeopleSection(SerializableRunnable changed) {
        SerializableRunnable typed = () -> {
            follow();
            changed.run();
        };
        submitter = new PersonFields(Kind.SUBMITTER, typed);
        owner = new PersonFields(Kind.OWNER, typed);
        representative = new PersonFields(Kind.REPRESENTATIVE, typed);
        submitterActs = new RepresentationFields(Kind.SUBMITTER, typed);
        representativeActs = new RepresentationFields(Kind.REPRESENTATIVE, typed);
        same.setId("owner-is-submitter");
        represented.setId("has-representative");
        Div choices = new Div(same, represented);
        choices.addClassName("reception-choices");
        add(
                submitter,
                choices,
                submitterActs,
                ownerTitle,
                owner,
                representativeTitle,
                representative,
                representativeActs);
        same.addValueChangeListener(event -> {
            if (event.isFromClient() && same.getValue()) {
                submitterActs.setValue(null);
            }
            follow();
            if (event.isFromClient()) {
                changed.run();
            }
        });
        represented.addValueChangeListener(event -> {
            if (event.isFromClient() && represented.getValue()) {
                theSubmitterRepresents();
            }
            follow();
            if (event.isFromClient()) {
                changed.run();
            }
        });
        follow();
    }

    private void follow() {
        ownerTitle.setVisible(!same.getValue());
        owner.setVisible(!same.getValue());
        representativeTitle.setVisible(represented.getValue());
        representative.setVisible(represented.getValue());
        representativeActs.setVisible(represented.getValue());
        submitterActs.setVisible(!same.getValue() && !submitterIsRepresentative());
    }

    /** Most often who hands in for the owner is the representative: what was typed of them need not be typed again. */
    private void theSubmitterRepresents() {
        if (!same.getValue() && representative.person().isBlank()) {
            representative.setPerson(submitter.person());
            representativeActs.setValue(submitterActs.value());
        }
    }

    private boolean submitterIsRepresentative() {
        return represented.getValue()
                && representative
                        .party(Kind.REPRESENTATIVE, null)
                        .isSamePersonAs(submitter.party(Kind.SUBMITTER, null));
    }

    List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        parties.add(submitter.party(Kind.SUBMITTER, submitterActs.isVisible() ? submitterActs.value() : null));
        parties.add((same.getValue() ? submitter : owner).party(Kind.OWNER, null));
        if (represented.getValue()) {
            parties.add(representative.party(Kind.REPRESENTATIVE, representativeActs.value()));
        }
        return parties;
    }

    /** Whether someone acts for the owner. */
    boolean isActedFor() {
        return submitterActs.isVisible() || represented.getValue();
    }

    @Nullable
    Representation acts(Kind kind) {
        return switch (kind) {
            case SUBMITTER -> submitterActs.value();
            case REPRESENTATIVE -> representativeActs.value();
            case OWNER -> null;
        };
    }

    boolean ownerIsSubmitter() {
        return same.getValue();
    }

    boolean hasRepresentative() {
        return represented.getValue();
    }

    DossierDraft.Person person(Kind kind) {
        return fields(kind).person();
    }

    /** What was typed into a person's own fields, whether they are shown or not. */
    DossierDraft.Person kept(Kind kind) {
        return kind == Kind.OWNER ? owner.person() : person(kind);
    }

    void restore(DossierDraft draft) {
        submitter.setPerson(draft.submitter());
        owner.setPerson(draft.owner());
        representative.setPerson(draft.representative());
        same.setValue(draft.ownerIsSubmitter());
        represented.setValue(draft.represented());
        submitterActs.setValue(draft.submitterActs());
        representativeActs.setValue(draft.representativeActs());
        follow();
    }

    void clearErrors() {
        List.of(submitter, owner, representative).forEach(PersonFields::clearErrors);
        List.of(submitterActs, representativeActs).forEach(RepresentationFields::clearErrors);
    }

    /**
     * Shows a fault such as {@code owner-name} at its field.
     *
     * @return whether the field is here
     */
    boolean show(Fault fault) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + "-";
            if (fault.key().startsWith(prefix)) {
                String key = fault.key().substring(prefix.length());
                String message = t(fault.text());
                return fields(kind).showError(key, message) || showActs(kind, key, message);
            }
        }
        return false;
    }

    private boolean showActs(Kind kind, String key, String message) {
        return switch (kind) {
            case SUBMITTER -> submitterActs.showError(key, message);
            case REPRESENTATIVE -> representativeActs.showError(key, message);
            case OWNER -> false;
        };
    }

    /** The fields that show an error, from top to bottom. */
    Stream<Focusable<?>> wrong() {
        return Stream.<FieldGroup>of(submitter, submitterActs, owner, representative, representativeActs)
                .filter(Component::isVisible)
                .flatMap(FieldGroup::wrong);
    }

    void focus() {
        submitter.focus();
    }

    private PersonFields fields(Kind kind) {
        return switch (kind) {
            case SUBMITTER -> submitter;
            case OWNER -> same.getValue() ? submitter : owner;
            case REPRESENTATIVE -> representative;
        };
    }
}
