package vn.hoso.shell.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.hoso.base.ui.NavigationEntry;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseSearch;

/** Ctrl+K: goes to a screen by its name or to a case by its code or its owner's name, with nothing but the keyboard. */
@JavaScript("context://js/palette.js")
final class CommandPalette extends Div {

    private final transient Places places;
    private final Dialog dialog = new Dialog();
    private final TextField text = new TextField();
    private final Div list = new Div();
    private transient List<Places.Place> found = List.of();
    private int position;

    CommandPalette(List<NavigationEntry> screens, CaseSearch cases) {
        this.places = new Places(screens, cases);
        setId("palette");
        text.setId("palette-text");
        text.setWidthFull();
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setPlaceholder(
                Texts.t("Tên màn hình, mã hồ sơ hoặc tên người nộp", "A screen, a case code or an applicant's name"));
        text.setAriaLabel(Texts.t("Đến màn hình hoặc hồ sơ", "Go to a screen or a case"));
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.addValueChangeListener(typed -> load());
        text.addKeyDownListener(Key.ARROW_DOWN, key -> move(1));
        text.addKeyDownListener(Key.ARROW_UP, key -> move(-1));
        text.addKeyDownListener(Key.ENTER, key -> go());
        list.setId("palette-list");
        list.addClassName("palette-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Texts.t("Nơi đến", "Places"));
        dialog.addClassName("palette");
        dialog.setWidth("min(36rem, 95vw)");
        dialog.setHeaderTitle(Texts.t("Đến nơi khác", "Go elsewhere"));
        dialog.add(text, list);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                text.focus();
            }
        });
    }

    /** The keys that open it were pressed, on whatever screen. */
    @ClientCallable
    void open() {
        text.clear();
        load();
        dialog.open();
    }

    private void load() {
        found = places.matching(text.getValue());
        position = 0;
        draw();
    }

    private void move(int steps) {
        if (!found.isEmpty()) {
            position = Math.floorMod(position + steps, found.size());
            draw();
        }
    }

    private void go() {
        if (position < found.size()) {
            to(found.get(position));
        }
    }

    private void to(Places.Place place) {
        dialog.close();
        UI.getCurrent().navigate(place.path());
    }

    /** The field keeps the focus; what the keys stand on is told to screen readers by its id. */
    private void draw() {
        list.removeAll();
        for (int i = 0; i < found.size(); i++) {
            list.add(option(found.get(i), i));
        }
        if (found.isEmpty()) {
            Span none = new Span(Texts.t("Không tìm thấy nơi nào.", "Nothing was found."));
            none.addClassName("quiet");
            none.getElement().setAttribute("role", "status");
            list.add(none);
        }
        text.getElement()
                .executeJs(
                        "const input = this.inputElement; if (!input) return;"
                                + " input.setAttribute('role', 'combobox');"
                                + " input.setAttribute('aria-expanded', 'true');"
                                + " input.setAttribute('aria-controls', 'palette-list');"
                                + " input.setAttribute('aria-activedescendant', $0);"
                                + " document.getElementById($0)?.scrollIntoView({block: 'nearest'});",
                        "palette-" + position);
    }

    private Div option(Places.Place place, int index) {
        Span detail = new Span(place.detail());
        detail.addClassName("quiet");
        Div option = new Div(new Span(place.words()), detail);
        option.setId("palette-" + index);
        option.addClassName("palette-option");
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", String.valueOf(index == position));
        option.addClickListener(click -> to(place));
        return option;
    }
}
