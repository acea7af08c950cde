package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.engine.PassedStep;

/** The diagram of the case's own process, drawn by bpmn-js, with where it stands and what it has passed. */
@Tag("hoso-diagram")
@StyleSheet("context://js/bpmn-js/diagram-js.css")
@StyleSheet("context://js/bpmn-js/bpmn-js.css")
@JavaScript("context://js/bpmn-js/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://js/case-diagram.js")
final class CaseDiagram extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    CaseDiagram(CaseQuery.Path path) {
        setId("case-diagram");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        Texts.t(
                                "Sơ đồ quy trình của hồ sơ; danh sách các bước bên cạnh nói cùng nội dung",
                                "Diagram of the case's process; the list of steps beside it says the same"));
        List<PassedStep> own = path.own();
        getElement()
                .setProperty(
                        "model",
                        JSON.writeValueAsString(Map.of(
                                "xml", path.bpmn(),
                                "passed", ids(own, false),
                                "here", ids(own, true))));
    }

    private static List<String> ids(List<PassedStep> steps, boolean open) {
        return steps.stream()
                .filter(step -> (step.endedAt() == null) == open && !step.cancelled())
                .map(PassedStep::activityId)
                .distinct()
                .toList();
    }
}
