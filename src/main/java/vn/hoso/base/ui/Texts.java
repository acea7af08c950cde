package vn.hoso.base.ui;

import com.vaadin.flow.component.UI;
import vn.hoso.base.LocalizedText;

/** Texts of the interface in the reader's language. Vietnamese is the first. */
public final class Texts {

    private Texts() {}

    /** The text for the current user: English where they chose it, Vietnamese otherwise. */
    public static String t(String vi, String en) {
        UI ui = UI.getCurrent();
        return ui != null && ui.getLocale().getLanguage().equals("en") ? en : vi;
    }

    /** The text for the current user. */
    public static String t(LocalizedText text) {
        return t(text.vi(), text.en());
    }
}
