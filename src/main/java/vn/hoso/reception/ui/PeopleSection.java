package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Submitter, case owner and representative: three parties, even where one person is all three. */
final class PeopleSection extends Section {

    private final PersonFields submitter;
    private final PersonFields owner;
    private final PersonFields representative;
    private final Checkbox same = new Checkbox(t("Chủ hồ sơ là người nộp", "The submitter is the case owner"), true);
    private final Checkbox represented = new Checkbox(t("Có người được ủy quyền", "There is a representative"));
    private final H3 ownerTitle = new H3(t("Chủ hồ sơ", "Case owner"));
    private final H3 representativeTitle = new H3(t("Người được ủy quyền", "Representative"));

    PeopleSection(SerializableRunnable changed) {
        submitter = new PersonFields(Kind.SUBMITTER, changed);
        owner = new PersonFields(Kind.OWNER, changed);
        representative = new PersonFields(Kind.REPRESENTATIVE, changed);
        same.setId("owner-is-submitter");
        represented.setId("has-representative");
        Div choices = new Div(same, represented);
        choices.addClassName("reception-choices");
        add(submitter, choices, ownerTitle, owner, representativeTitle, representative);
        same.addValueChangeListener(event -> {
            if (event.isFromClient() && !same.getValue() && owner.person().isBlank()) {
                owner.setPerson(submitter.person());
            }
            follow();
            if (event.isFromClient()) {
                changed.run();
            }
        });
        represented.addValueChangeListener(event -> {
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
    }

    List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        parties.add(submitter.party(Kind.SUBMITTER));
        parties.add((same.getValue() ? submitter : owner).party(Kind.OWNER));
        if (represented.getValue()) {
            parties.add(representative.party(Kind.REPRESENTATIVE));
        }
        return parties;
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
    }

    void clearErrors() {
        List.of(submitter, owner, representative).forEach(PersonFields::clearErrors);
    }

    /** Shows a fault such as {@code owner-name} at its field; where to go, if the field is here. */
    Optional<Focusable<?>> show(Fault fault) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + "-";
            if (fault.key().startsWith(prefix)) {
                return fields(kind).showError(fault.key().substring(prefix.length()), t(fault.text()));
            }
        }
        return Optional.empty();
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
