package vn.hoso.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.ui.CaseNavigation;
import vn.hoso.notification.Notices;

/** The way to the officer's notices, with how many are new. */
final class NoticeBell extends Anchor {

    private final transient Notices notices;
    private final Span count = new Span();

    NoticeBell(Notices notices) {
        this.notices = notices;
        setHref(CaseNavigation.NOTICES);
        getElement().setAttribute("router-link", true);
        setId("notice-bell");
        addClassName("notice-bell");
        count.addClassName("notice-count");
        add(VaadinIcon.BELL.create(), count);
        refresh();
    }

    /** Counts again. */
    void refresh() {
        int unread = notices.unread();
        count.setVisible(unread > 0);
        count.setText(unread > Notices.COUNT_BOUND ? Notices.COUNT_BOUND + "+" : Integer.toString(unread));
        setAriaLabel(
                unread == 0
                        ? Texts.t("Thông báo: không có thông báo mới", "Notices: none new")
                        : Texts.t("Thông báo: %d mới", "Notices: %d new").formatted(unread));
    }
}
