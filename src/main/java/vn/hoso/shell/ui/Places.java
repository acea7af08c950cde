package vn.hoso.shell.ui;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Unaccented;
import vn.hoso.base.ui.NavigationEntry;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.casefile.CaseSummary;
import vn.hoso.casefile.ui.CaseNavigation;

/** Where an officer may go: their screens, and the cases that they may see. */
final class Places {

    /** As many cases as fit below the screens without scrolling. */
    private static final int CASES = 6;

    /** Fewer characters match too much to be of use. */
    private static final int SHORTEST = 3;

    private final List<NavigationEntry> screens;
    private final CaseSearch cases;

    Places(List<NavigationEntry> screens, CaseSearch cases) {
        this.screens = screens;
        this.cases = cases;
    }

    /**
     * One place.
     *
     * @param words what the list says
     * @param detail what it says behind, in a quieter tone
     */
    record Place(String path, String words, String detail) {}

    /**
     * Screens whose name has the typed words, with or without marks, then cases that the officer may see and whose code or
     * owner's name has them.
     */
    List<Place> matching(String typed) {
        String wanted = typed.strip();
        List<Place> found = new ArrayList<>();
        screens.stream()
                .filter(screen -> Unaccented.matches(screen.label().vi(), wanted)
                        || Unaccented.matches(screen.label().en(), wanted))
                .map(screen -> new Place(screen.path(), Texts.t(screen.label()), section(screen.section())))
                .forEach(found::add);
        if (wanted.length() >= SHORTEST) {
            cases.search(new CaseSearch.Criteria(wanted, null, null, false), CASES).stream()
                    .map(Places::place)
                    .forEach(found::add);
        }
        return found;
    }

    private static Place place(CaseSummary summary) {
        return new Place(
                CaseNavigation.page(summary.code()),
                summary.code(),
                summary.ownerName() + " · " + Texts.t(summary.procedureName()));
    }

    private static String section(@org.jspecify.annotations.Nullable LocalizedText title) {
        return title == null ? "" : Texts.t(title);
    }
}
