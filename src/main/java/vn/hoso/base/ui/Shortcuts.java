package vn.hoso.base.ui;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Whether a person works with keys. It is kept in their browser; the scripts of the screens read it there at each key, so
 * that it holds everywhere at once.
 */
public final class Shortcuts {

    /** Under this name the browser keeps the choice; {@code off} turns all shortcuts off. */
    public static final String STORAGE = "hoso-shortcuts";

    private static final String OFF = "off";

    private Shortcuts() {}

    /** Asks the browser; shortcuts are on until someone turns them off. */
    public static void read(SerializableConsumer<Boolean> answer) {
        WebStorage.getItem(STORAGE, value -> answer.accept(!OFF.equals(value)));
    }

    /** Turns all shortcuts on or off for this browser. */
    public static void turn(boolean on) {
        WebStorage.setItem(STORAGE, on ? "on" : OFF);
    }
}
