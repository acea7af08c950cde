package vn.hoso.worklist.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.hoso.base.ui.Shortcuts;
import vn.hoso.base.ui.Texts;

/** Says which keys do what, and lets a person turn them off: single letters get in the way of some assistive tools. */
final class ShortcutHints extends Div {

    private final Div keys = new Div();

    ShortcutHints() {
        addClassName("shortcut-hints");
        keys.add(
                key("J"),
                key("K"),
                words("lên xuống", "move"),
                key("Enter"),
                words("mở", "open"),
                key("/"),
                words("tìm", "search"),
                key("Ctrl K"),
                words("đến nơi khác", "go elsewhere"));
        Checkbox on = new Checkbox(Texts.t("Dùng phím tắt", "Use shortcuts"), true);
        on.setId("shortcuts");
        on.addValueChangeListener(change -> {
            keys.setVisible(change.getValue());
            if (change.isFromClient()) {
                Shortcuts.turn(change.getValue());
            }
        });
        Shortcuts.read(on::setValue);
        add(keys, on);
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
