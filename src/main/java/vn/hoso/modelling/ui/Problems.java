package vn.hoso.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.engine.ModelProblem;

/** What the guard has to say about a folder: each file, element, line and reason. */
final class Problems extends Div {

    Problems(String introduction, List<ModelProblem> problems) {
        setId("problems");
        add(new Paragraph(introduction));
        PlainTable table = new PlainTable(
                "",
                Texts.t("Tệp", "File"),
                Texts.t("Phần tử", "Element"),
                Texts.t("Dòng", "Line"),
                Texts.t("Vì sao và sửa thế nào", "Why, and what to do"));
        for (ModelProblem problem : problems) {
            boolean refused = problem.severity() == ModelProblem.Severity.REFUSED;
            table.row(
                    refused
                            ? new StatusBadge(StatusBadge.Tone.BAD, Texts.t("Từ chối", "Refused"))
                            : new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("Lưu ý", "Look at it")),
                    PlainTable.text(problem.file()),
                    PlainTable.text(problem.element().isEmpty() ? null : element(problem)),
                    PlainTable.number(problem.line() == 0 ? null : Integer.toString(problem.line())),
                    PlainTable.text(Texts.t(problem.reason())));
        }
        add(table);
    }

    /** An entry of the description in words, and as it is written in the file, where the designer has to find it. */
    private static String element(ModelProblem problem) {
        String words = Texts.t(DescriptorWords.of(problem.element()));
        return !problem.file().endsWith("procedure.yaml") || words.equals(problem.element())
                ? problem.element()
                : words + " (" + problem.element() + ")";
    }
}
