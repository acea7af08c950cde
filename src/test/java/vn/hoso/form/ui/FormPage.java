package vn.hoso.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoso.BrowserTab;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.FormContext;
import vn.hoso.form.Forms;
import vn.hoso.form.Option;

/** A page with a form on it, and hands that fill it in as the browser does. */
abstract class FormPage {

    static final Locale VI = Locale.of("vi");
    private static final FormContext CONTEXT = new FormContext(
            Map.of("maHoSo", "HS-1"), Map.of("units", List.of(new Option("ubnd", new LocalizedText("UBND", "PC")))));

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    FormView rich(Map<String, Object> data, Locale locale) {
        FormView view = new FormView(Forms.rich(), data, CONTEXT, locale);
        tab.ui().add(view);
        return view;
    }

    static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(FormPage::all));
    }

    @SuppressWarnings("unchecked")
    static <C> C field(FormView view, String key) {
        return (C) all(view)
                .filter(component -> component.getId().orElse("").equals("field-" + key))
                .findFirst()
                .orElseThrow();
    }

    static boolean shown(FormView view, String key) {
        for (Component c = field(view, key); c != null; c = c.getParent().orElse(null)) {
            if (!c.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** As the browser does it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static void type(FormView view, String key, Object value) {
        Component component = field(view, key);
        HasValueAndElement field = (HasValueAndElement) component;
        Object old = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(
                component,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent(component, field, old, true));
    }

    /** As the browser tells of it: the value stays empty. */
    static void typeUnreadable(DatePicker date, String text) {
        date.getElement().setProperty("_inputElementValue", text);
        date.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(date.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }

    static Option option(FormView view, String key, String value) {
        RadioButtonGroup<Option> group = field(view, key);
        return group.getListDataView()
                .getItems()
                .filter(o -> o.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
