package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.notification.Notices;

/** What the models have told the officer: what is due soon, overdue, or not answered. */
@Route(CaseNavigation.NOTICES)
@PermitAll
@StyleSheet("context://css/casefile.css")
class NoticesView extends Div implements HasDynamicTitle {

    private static final int MOST = 100;

    NoticesView(Notices notices) {
        setId("notices");
        addClassName("page");
        List<Notices.Notice> latest = notices.latest(MOST);
        notices.opened();
        add(new H1(getPageTitle()));
        if (latest.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t(
                    "✓ Chưa có thông báo nào. Khi hồ sơ sắp đến hạn, quá hạn hoặc chưa được trả lời, thông báo hiện ở đây.",
                    "✓ No notices yet. What is due soon, overdue or not answered will be told here."));
            none.addClassNames("panel", "empty");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        latest.forEach(notice -> list.add(item(notice)));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Thông báo", "Notices");
    }

    private static ListItem item(Notices.Notice notice) {
        Span at = new Span(OfficialTime.dateTime(notice.at()));
        at.addClassNames("quiet", "number");
        Span to = new Span(Texts.t(notice.role().label()) + " · " + notice.unitName());
        to.addClassName("quiet");
        Div words = new Div(text(notice), new Div(to));
        if (notice.unread()) {
            words.addComponentAsFirst(new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("Mới", "New")));
        }
        return new ListItem(at, words);
    }

    private static Component text(Notices.Notice notice) {
        String words = Texts.t(notice.text());
        if (notice.caseCode() == null) {
            return new Span(words);
        }
        Anchor link = new Anchor(CaseNavigation.page(notice.caseCode()), words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("timeline-text");
        return link;
    }
}
