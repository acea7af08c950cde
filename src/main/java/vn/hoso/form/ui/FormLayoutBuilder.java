package vn.hoso.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.FormComponent;
import vn.hoso.form.FormField;
import vn.hoso.form.Placement;

/** Puts the components where the form says: rows of sixteen columns on a wide screen, one column on a phone. */
final class FormLayoutBuilder {

    private static final String WIDE = "600px";

    private final Map<String, FieldControl> controls;
    private final Locale locale;
    private final Map<String, Component> byPath = new HashMap<>();

    FormLayoutBuilder(Map<String, FieldControl> controls, Locale locale) {
        this.controls = controls;
        this.locale = locale;
    }

    Component build(List<FormComponent> components) {
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep(WIDE, Placement.ROW_COLUMNS));
        layout.setWidthFull();
        for (Row row : Row.of(components)) {
            row.cells().forEach(cell -> layout.add(component(cell.component()), cell.columns()));
            if (row.width() < Placement.ROW_COLUMNS) {
                layout.getElement().appendChild(new Element("br"));
            }
        }
        return layout;
    }

    /** Shows what has one of these paths and nothing else. */
    void show(Set<String> paths) {
        byPath.forEach((path, component) -> component.setVisible(paths.contains(path)));
    }

    private Component component(FormComponent described) {
        Component component =
                switch (described) {
                    case FormField field -> control(field).component();
                    case FormComponent.Text text -> TextView.of(text.blocks(), locale);
                    case FormComponent.Group group -> group(group);
                    case FormComponent.Separator ignored -> new Hr();
                    case FormComponent.Spacer spacer -> spacer(spacer);
                };
        byPath.put(described.path(), component);
        return component;
    }

    private FieldControl control(FormField field) {
        FieldControl control = controls.get(field.key());
        if (control == null) {
            throw new IllegalStateException("No component was made for the field " + field.key());
        }
        return control;
    }

    private Component group(FormComponent.Group group) {
        LocalizedText label = group.label();
        Component content = build(group.components());
        if (label == null) {
            return new Div(content);
        }
        FieldSet set = new FieldSet(label.in(locale), content);
        set.addClassName(group.outline() ? "hoso-form-group-outlined" : "hoso-form-group");
        return set;
    }

    private static Component spacer(FormComponent.Spacer spacer) {
        Div room = new Div();
        room.setHeight(spacer.height() + "px");
        return room;
    }
}
