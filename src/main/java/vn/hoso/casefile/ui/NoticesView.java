package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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

    private final transient Notices notices;

    NoticesView(Notices notices) {
        this.notices = notices;
        setId("notices");
        addClassName("page");
        List<Notices.Notice> latest = notices.latest(MOST);
        Div head = new Div(new H1(getPageTitle()));
        head.addClassName("page-head");
        add(head);
        if (latest.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t(
                    "✓ Chưa có thông báo nào. Khi hồ sơ sắp đến hạn, quá hạn hoặc chưa được trả lời, thông báo hiện ở đây.",
                    "✓ No notices yet. What is due soon, overdue or not answered will be told here."));
            none.addClassNames("panel", "empty");
            add(none);
            return;
        }
        if (latest.stream().anyMatch(Notices.Notice::unread)) {
            head.add(readAll());
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

    private Button readAll() {
        Button all = new Button(Texts.t("Đánh dấu tất cả đã đọc", "Mark all as read"), click -> {
            notices.readAll();
            // The bell of the layout counts again after each navigation.
            UI.getCurrent().refreshCurrentRoute(false);
        });
        all.setId("read-all");
        return all;
    }

    private ListItem item(Notices.Notice notice) {
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

    private Component text(Notices.Notice notice) {
        String words = Texts.t(notice.text());
        String code = notice.caseCode();
        String page = code == null ? notice.page() : CaseNavigation.page(code);
        if (page == null) {
            return new Span(words);
        }
        Anchor link = new Anchor(page, words);
        link.getElement().addEventListener("click", click -> notices.read(notice.id()));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("timeline-text");
        return link;
    }
}
