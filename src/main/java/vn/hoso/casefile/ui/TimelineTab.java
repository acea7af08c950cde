package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.TimelineEntry;

/** What happened to the case, newest first: when, who, what, and why. */
final class TimelineTab extends OrderedList {

    TimelineTab(List<TimelineEntry> entries) {
        addClassName("timeline");
        getElement().setAttribute("reversed", true);
        entries.reversed().forEach(entry -> add(item(entry)));
    }

    private static ListItem item(TimelineEntry entry) {
        Span at = new Span(OfficialTime.dateTime(entry.at()));
        at.addClassNames("number", "quiet");
        Div words = new Div(new Span(Texts.t(entry.text())));
        words.addClassName("timeline-text");
        String actor = Texts.t(CurrentOfficer.actor(entry.actor()));
        Span who = new Span(entry.unitName() == null ? actor : actor + " · " + entry.unitName());
        who.addClassName("quiet");
        Div what = new Div(words, who);
        if (entry.reason() != null) {
            Div reason = new Div(entry.reason());
            reason.addClassName("timeline-reason");
            what.add(reason);
        }
        return new ListItem(at, what);
    }
}
