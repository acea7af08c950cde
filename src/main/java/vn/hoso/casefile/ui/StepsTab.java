package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DiagramView;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CasePhase;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseStep;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.PassedStep;

/** Where the case stands: as a list of steps, and as the diagram that says the same. */
final class StepsTab extends Div {

    StepsTab(CaseQuery.Path path) {
        addClassName("steps-tab");
        Div steps = new Div();
        steps.setId("steps");
        path.phases().forEach(phase -> steps.add(phase(phase)));
        Div list = new Div(new H2(Texts.t("Các bước đã qua và đang ở", "Steps passed, and where it is")), steps);
        list.addClassName("steps-list");
        Div diagram = new Div(diagram(path));
        diagram.addClassName("steps-diagram");
        add(list, diagram);
    }

    private static DiagramView diagram(CaseQuery.Path path) {
        DiagramView diagram = new DiagramView(
                path.bpmn(),
                ids(path.own(), false),
                ids(path.own(), true),
                Texts.t(
                        "Sơ đồ quy trình của hồ sơ; danh sách các bước bên cạnh nói cùng nội dung",
                        "Diagram of the case's process; the list of steps beside it says the same"));
        diagram.setId("case-diagram");
        return diagram;
    }

    private static List<String> ids(List<PassedStep> steps, boolean open) {
        return steps.stream()
                .filter(step -> (step.endedAt() == null) == open && !step.cancelled())
                .map(PassedStep::activityId)
                .distinct()
                .toList();
    }

    private static Section phase(CasePhase phase) {
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        phase.steps().forEach(step -> steps.add(item(step)));
        return new Section(new H3(Texts.t(phase.name())), steps);
    }

    private static ListItem item(CaseStep step) {
        boolean here = step.endedAt() == null;
        Span sign = new Span(step.cancelled() ? "✕" : here ? "●" : "✓");
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.addClassName("step-mark");
        Span name = new Span(Texts.t(step.name()));
        name.addClassName("step-name");
        Div words = new Div(name, quiet(who(step)), quiet(when(step)));
        if (!step.automatic() && !step.cancelled()) {
            words.add(length(step));
        }
        ListItem item = new ListItem(sign, words);
        if (here) {
            item.addClassName("step-here");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static String who(CaseStep step) {
        String who = step.who();
        String state = step.cancelled()
                ? Texts.t("không còn phải làm", "no longer to be done")
                : step.endedAt() == null ? Texts.t("đang ở đây", "here now") : Texts.t("đã xong", "done");
        String by = who != null ? who : step.automatic() ? Texts.t("Hệ thống", "System") : null;
        return by == null ? state : by + " · " + state;
    }

    private static String when(CaseStep step) {
        String from = OfficialTime.dateTime(step.startedAt());
        String to = step.endedAt() == null ? "" : OfficialTime.dateTime(step.endedAt());
        if (to.isEmpty() || to.equals(from)) {
            return to.isEmpty() ? Texts.t("từ ", "since ") + from : from;
        }
        return from + " → " + to;
    }

    private static Span length(CaseStep step) {
        TimeLimit budget = step.budget();
        String length = Texts.t(step.length());
        Span span = quiet(
                budget == null ? length : length + " / " + Texts.t("định mức ", "budget ") + Texts.t(budget.words()));
        if (step.late()) {
            span.setText("✕ " + span.getText() + Texts.t(" – quá định mức", " – over budget"));
            span.addClassName("step-late");
        }
        return span;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "number");
        return span;
    }
}
