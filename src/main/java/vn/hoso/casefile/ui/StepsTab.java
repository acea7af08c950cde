package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DiagramView;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.engine.PassedStep;

/** Where the case stands: as a list of steps, and as the diagram that says the same. */
final class StepsTab extends Div {

    StepsTab(CaseQuery.Path path) {
        addClassName("steps-tab");
        OrderedList steps = new OrderedList();
        steps.setId("steps");
        steps.addClassName("steps");
        path.passed().stream().filter(StepsTab::isStep).forEach(step -> steps.add(item(step)));
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

    /** Gateways and what has no name tell an officer nothing. */
    private static boolean isStep(PassedStep step) {
        return step.name() != null
                && !step.type().endsWith("Gateway")
                && !step.type().equals("subProcess");
    }

    private static ListItem item(PassedStep step) {
        boolean here = step.endedAt() == null;
        String mark = step.cancelled() ? "✕" : here ? "●" : "✓";
        String state = step.cancelled()
                ? Texts.t("bỏ qua", "left out")
                : here ? Texts.t("đang ở đây", "here now") : Texts.t("đã qua", "passed");
        Span sign = new Span(mark);
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.addClassName("step-mark");
        Span name = new Span(step.name() == null ? "" : Texts.t(step.name()));
        name.addClassName("step-name");
        Span when = new Span(OfficialTime.dateTime(step.startedAt())
                + (step.endedAt() == null ? "" : " → " + OfficialTime.dateTime(step.endedAt())) + " · " + state);
        when.addClassNames("quiet", "number");
        ListItem item = new ListItem(sign, new Div(name, when));
        if (here) {
            item.addClassName("step-here");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
