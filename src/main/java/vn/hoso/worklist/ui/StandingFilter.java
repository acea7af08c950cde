package vn.hoso.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.Standing;

/** The ways in which work may stand, each with its count and each a filter; one is chosen at a time. */
final class StandingFilter extends Div {

    private final Map<Standing, NativeButton> buttons = new EnumMap<>(Standing.class);
    private final Map<Standing, Span> counts = new EnumMap<>(Standing.class);
    private final SerializableConsumer<Standing> chosen;
    private Standing value = Standing.ALL;

    StandingFilter(SerializableConsumer<Standing> chosen) {
        this.chosen = chosen;
        setId("standing");
        addClassName("standing-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.t("Lọc theo thời hạn", "Filter by deadline"));
        for (Standing standing : Standing.values()) {
            add(button(standing));
        }
        mark();
    }

    Standing value() {
        return value;
    }

    /** Chooses without telling anyone. */
    void show(Standing standing) {
        value = standing;
        mark();
    }

    /** Counts anew. Every item stands in one way, so that all are the sum. */
    void count(SerializableFunction<Standing, Integer> counter) {
        int all = 0;
        for (Standing standing : Standing.values()) {
            if (standing != Standing.ALL) {
                int count = counter.apply(standing);
                number(standing).setText(Counts.words(count));
                all += count;
            }
        }
        number(Standing.ALL).setText(Counts.words(all));
    }

    private Span number(Standing standing) {
        return Objects.requireNonNull(counts.get(standing));
    }

    private NativeButton button(Standing standing) {
        NativeButton button = new NativeButton();
        button.setId("standing-" + standing.name().toLowerCase(Locale.ROOT));
        button.addClassNames("standing", "standing-" + standing.name().toLowerCase(Locale.ROOT));
        VaadinIcon sign = icon(standing);
        if (sign != null) {
            Icon icon = sign.create();
            icon.addClassName("badge-icon");
            icon.getElement().setAttribute("aria-hidden", "true");
            button.add(icon);
        }
        Span count = new Span();
        count.addClassNames("number", "standing-count");
        button.add(new Span(Texts.t(standing.label())), count);
        button.addClickListener(click -> {
            show(standing);
            chosen.accept(standing);
        });
        buttons.put(standing, button);
        counts.put(standing, count);
        return button;
    }

    private static @Nullable VaadinIcon icon(Standing standing) {
        return switch (standing) {
            case ALL -> null;
            case OVERDUE -> VaadinIcon.BAN;
            case DUE_SOON -> VaadinIcon.HOURGLASS;
            case IN_TERM -> VaadinIcon.CHECK;
            case PAUSED -> VaadinIcon.PAUSE;
            case SETTLED -> VaadinIcon.FLAG_CHECKERED;
        };
    }

    private void mark() {
        buttons.forEach((standing, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(standing == value)));
    }
}
