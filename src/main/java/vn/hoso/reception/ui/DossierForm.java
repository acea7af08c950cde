package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.Party;
import vn.hoso.form.FieldError;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.ui.FormView;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Reception;
import vn.hoso.reception.ReceptionRefused;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Everything that is filled in at the counter, from the procedure to its own questions. */
final class DossierForm extends Div {

    private final transient Reception reception;
    private final SerializableRunnable changed;
    private final MatterSection matter;
    private final PeopleSection people;
    private final PapersSection papers;
    private final Div questions = new Div();
    private final Div rest = new Div();
    private transient @Nullable FormSchema schema;
    private @Nullable FormView form;

    DossierForm(Reception reception, SerializableRunnable changed) {
        this.reception = reception;
        this.changed = changed;
        addClassName("reception-form");
        papers = new PapersSection(reception, changed);
        people = new PeopleSection(this::peopleChanged);
        questions.addClassName("reception-questions");
        matter = new MatterSection(reception, this::procedureChosen, changed);
        rest.setVisible(false);
        rest.add(
                titled(2, t("Người nộp", "Submitter"), people),
                titled(3, t("Thành phần hồ sơ", "Papers"), papers),
                titled(4, t("Nội dung hồ sơ", "Questions of the procedure"), questions));
        add(titled(1, t("Thủ tục", "Procedure"), matter), rest);
    }

    private static Div titled(int number, String title, Component content) {
        Span step = new Span(String.valueOf(number));
        step.addClassName("reception-step");
        H2 heading = new H2();
        heading.add(step, new Span(title));
        Div card = new Div(heading, content);
        card.addClassName("reception-card");
        return card;
    }

    private void procedureChosen() {
        ProcedureVersion version = matter.procedure();
        rest.setVisible(version != null);
        questions.removeAll();
        form = null;
        schema = null;
        papers.clear();
        askForPapers();
        if (version != null) {
            ask(version, Map.of());
            people.focus();
        }
        changed.run();
    }

    private void peopleChanged() {
        askForPapers();
        changed.run();
    }

    private void askForPapers() {
        ProcedureVersion version = matter.procedure();
        if (version != null) {
            papers.show(reception.checklist(version, people.isActedFor()));
        }
    }

    private void ask(ProcedureVersion version, Map<String, Object> answers) {
        questions.removeAll();
        FormSchema asked = reception.form(version);
        FormView view = new FormView(asked, answers, UI.getCurrent().getLocale());
        view.addChangeListener(changed);
        schema = asked;
        form = view;
        questions.add(view);
    }

    /** The dossier as it stands; empty while no procedure is chosen. */
    Optional<Dossier> dossier() {
        ProcedureVersion version = matter.procedure();
        Unit counter = matter.counter();
        if (version == null || counter == null) {
            return Optional.empty();
        }
        FormView asked = form;
        return Optional.of(new Dossier(
                version.key(),
                counter.id(),
                matter.territory(),
                matter.channel(),
                people.parties(),
                papers.handedIn(),
                asked == null ? Map.of() : asked.data()));
    }

    DossierDraft draft() {
        ProcedureVersion version = matter.procedure();
        Unit counter = matter.counter();
        FormSchema asked = schema;
        FormView view = form;
        return new DossierDraft(
                counter == null ? null : counter.id(),
                version == null ? null : version.key(),
                matter.territory(),
                matter.channel(),
                people.ownerIsSubmitter(),
                people.hasRepresentative(),
                people.person(Party.Kind.SUBMITTER),
                people.kept(Party.Kind.OWNER),
                people.person(Party.Kind.REPRESENTATIVE),
                people.acts(Party.Kind.SUBMITTER),
                people.acts(Party.Kind.REPRESENTATIVE),
                papers.draft(),
                asked == null || view == null ? "{}" : FormJson.write(asked, view.data()));
    }

    void restore(DossierDraft draft) {
        matter.restore(draft);
        people.restore(draft);
        askForPapers();
        papers.restore(draft.papers());
        ProcedureVersion version = matter.procedure();
        FormSchema asked = schema;
        if (version != null && asked != null) {
            ask(version, FormJson.read(asked, draft.answers()));
        }
    }

    List<Paper> papers() {
        return papers.papers();
    }

    Set<Paper> missingPapers() {
        return papers.missing();
    }

    void askForProcedure() {
        matter.missing();
    }

    void clearErrors() {
        people.clearErrors();
        papers.clearErrors();
        if (form != null) {
            form.showErrors(List.of());
        }
    }

    /**
     * What has come of showing faults.
     *
     * @param marked how many places on the screen show an error
     * @param elsewhere what is wrong where the screen has no place for it
     */
    record Shown(int marked, List<LocalizedText> elsewhere) {}

    /** Shows every fault at its place, one a place, and goes to the first of them, from top to bottom. */
    Shown show(ReceptionRefused refused) {
        clearErrors();
        FormSchema asked = schema;
        FormView view = form;
        List<FieldError> answers = new ArrayList<>();
        List<LocalizedText> elsewhere = new ArrayList<>();
        for (Fault fault : refused.faults()) {
            if (people.show(fault) || papers.show(fault)) {
                continue;
            }
            if (asked != null && asked.field(fault.key()).isPresent()) {
                answers.add(new FieldError(fault.key(), fault.text()));
            } else {
                elsewhere.add(fault.text());
            }
        }
        if (view != null) {
            view.showErrors(answers);
        }
        List<Focusable<?>> wrong = Stream.concat(people.wrong(), papers.wrong()).toList();
        if (!wrong.isEmpty()) {
            wrong.getFirst().focus();
        }
        long questions = answers.stream().map(FieldError::key).distinct().count();
        return new Shown(wrong.size() + (int) questions, elsewhere);
    }

    void focus() {
        matter.focus();
    }
}
