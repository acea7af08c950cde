package vn.hoso;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A tab of a Vietnamese reader's browser for each test of parts of screens: there before its set-up, closed after it. */
public final class BrowserTab implements BeforeEachCallback, AfterEachCallback {

    /** Held here: the framework's own hold on the current one is weak. */
    private @Nullable UI ui;

    @Override
    public void beforeEach(ExtensionContext context) {
        ui = new UI();
        ui.setLocale(Locale.of("vi"));
        UI.setCurrent(ui);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        UI.setCurrent(null);
    }

    /** What the test's components are added to. */
    public UI ui() {
        return Objects.requireNonNull(ui);
    }
}
