package vn.hoso.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A BPMN diagram, drawn by bpmn-js for reading, with marks for what has been passed and where a case stands, and buttons to zoom. */
@Tag("hoso-diagram")
@StyleSheet("context://js/bpmn-js/diagram-js.css")
@StyleSheet("context://js/bpmn-js/bpmn-js.css")
@JavaScript("context://js/bpmn-js/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://js/diagram.js")
public final class DiagramView extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Draws a diagram.
     *
     * @param bpmn the model as XML
     * @param passed ids of the elements that were passed
     * @param here ids of the elements where the case stands
     * @param label what the picture shows, for those who do not see it
     */
    public DiagramView(String bpmn, List<String> passed, List<String> here, String label) {
        getElement()
                .setProperty(
                        "model",
                        JSON.writeValueAsString(
                                Map.of("xml", bpmn, "passed", passed, "here", here, "label", label, "words", words())));
    }

    private static Map<String, String> words() {
        return Map.of(
                "in", Texts.t("Phóng to", "Zoom in"),
                "out", Texts.t("Thu nhỏ", "Zoom out"),
                "fit", Texts.t("Vừa khung", "Fit"),
                "passed", Texts.t("Đã qua", "Passed"),
                "here", Texts.t("Đang ở đây", "Here now"));
    }
}
