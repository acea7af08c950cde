package vn.hoso.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Texts;

/** The fields above the worklist: a text, and a procedure. */
final class WorkFilters extends Div {

    private static final String ANY = "";

    private final TextField text = new TextField();
    private final Select<String> procedure = new Select<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private boolean quiet;

    /**
     * Makes the fields.
     *
     * @param procedures the names to choose from
     * @param changed something else is asked for
     */
    WorkFilters(List<LocalizedText> procedures, SerializableRunnable changed) {
        addClassName("tools");
        text.setId("work-search");
        text.setPlaceholder(Texts.t("Mã hồ sơ hoặc tên", "Code or name"));
        text.setAriaLabel(Texts.t("Tìm trong danh sách", "Search the list"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> tell(changed));
        shown.put(ANY, Texts.t("Mọi thủ tục", "Any procedure"));
        procedures.forEach(name -> shown.put(name.vi(), Texts.t(name)));
        procedure.setId("work-procedure");
        procedure.setAriaLabel(Texts.t("Thủ tục", "Procedure"));
        procedure.setItems(shown.keySet());
        procedure.setItemLabelGenerator(title -> shown.getOrDefault(title, title));
        procedure.setValue(ANY);
        procedure.addValueChangeListener(change -> tell(changed));
        add(text, procedure);
    }

    @Nullable
    String text() {
        return text.getValue().isBlank() ? null : text.getValue().strip();
    }

    /** The procedure's Vietnamese name, under which its items are listed; null for any. */
    @Nullable
    String title() {
        return procedure.getValue().equals(ANY) ? null : procedure.getValue();
    }

    /** Fills the fields without telling anyone. A procedure that is no longer in force may still be asked for. */
    void show(@Nullable String wantedText, @Nullable String wantedTitle) {
        quiet = true;
        text.setValue(wantedText == null ? "" : wantedText);
        if (wantedTitle != null && shown.putIfAbsent(wantedTitle, wantedTitle) == null) {
            procedure.setItems(shown.keySet());
        }
        procedure.setValue(wantedTitle == null ? ANY : wantedTitle);
        quiet = false;
    }

    /** What stands in the text field of the browser at this moment; true when it is something else than was told. */
    boolean type(String typed) {
        boolean other = !typed.strip().equals(text.getValue().strip());
        quiet = true;
        text.setValue(typed);
        quiet = false;
        return other;
    }

    private void tell(SerializableRunnable changed) {
        if (!quiet) {
            changed.run();
        }
    }
}
