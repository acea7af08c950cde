package vn.hoso.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A session that has ended is said in a sentence, in the reader's language. */
class EndOfSessionTest {

    @Test
    void theEndIsSaidAndLeadsBack() {
        SystemMessages messages = EndOfSession.messages(Language.VIETNAMESE);
        assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(messages.getSessionExpiredCaption()).isEqualTo("Phiên làm việc đã kết thúc");
        assertThat(messages.getSessionExpiredMessage()).contains("đăng nhập lại", "trở về trang này");
        assertThat(messages.getSessionExpiredURL()).as("the page itself").isNull();
        assertThat(EndOfSession.messages(Locale.ENGLISH).getSessionExpiredCaption())
                .isEqualTo("Your session has ended");
    }
}
