package vn.hoso.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import vn.hoso.base.ui.Texts;

/** Says which keys do what, and lets a person turn them off: single letters get in the way of some assistive tools. */
final class ShortcutHints extends Div {

    private static final String STORAGE = "hoso-shortcuts";
    private static final String OFF = "off";

    private final Div keys = new Div();

    ShortcutHints(Component view) {
        addClassName("shortcut-hints");
        keys.add(
                key("J"),
                key("K"),
                words("lên xuống", "move"),
                key("Enter"),
                words("mở", "open"),
                key("/"),
                words("tìm", "search"));
        Checkbox on = new Checkbox(Texts.t("Dùng phím tắt", "Use shortcuts"), true);
        on.setId("shortcuts");
        on.addValueChangeListener(change -> {
            apply(view, change.getValue());
            WebStorage.setItem(STORAGE, change.getValue() ? "on" : OFF);
        });
        WebStorage.getItem(STORAGE, value -> on.setValue(!OFF.equals(value)));
        apply(view, true);
        add(keys, on);
    }

    private void apply(Component view, boolean on) {
        keys.setVisible(on);
        view.getElement().setAttribute("data-shortcuts", on ? "on" : OFF);
    }

    private static Span key(String name) {
        Span key = new Span(name);
        key.addClassName("key");
        return key;
    }

    private static Span words(String vi, String en) {
        return new Span(Texts.t(vi, en));
    }
}
