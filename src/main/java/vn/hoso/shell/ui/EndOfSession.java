package vn.hoso.shell.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;

/** What a page says when the server no longer knows its session, or failed. */
@Component
class EndOfSession implements VaadinServiceInitListener {

    private static final LocalizedText ENDED =
            new LocalizedText("Phiên làm việc đã kết thúc", "Your session has ended");
    private static final LocalizedText AGAIN = new LocalizedText(
            "Bấm vào đây hoặc nhấn Esc để đăng nhập lại và trở về trang này. Nội dung đã nhập được lưu nháp.",
            "Press here or Esc to log in again and come back to this page. What you typed is kept as a draft.");
    private static final LocalizedText FAILED = new LocalizedText("Hệ thống gặp lỗi", "Something failed");
    private static final LocalizedText RELOAD = new LocalizedText(
            "Bấm vào đây hoặc nhấn Esc để tải lại trang.", "Press here or Esc to load the page again.");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    static SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(in(ENDED, locale));
        messages.setSessionExpiredMessage(in(AGAIN, locale));
        messages.setInternalErrorCaption(in(FAILED, locale));
        messages.setInternalErrorMessage(in(RELOAD, locale));
        return messages;
    }

    /** Vietnamese whatever the browser asks for, until a person has chosen English. */
    private static String in(LocalizedText text, Locale locale) {
        return locale.equals(Locale.ENGLISH) ? text.en() : text.vi();
    }
}
