package vn.hoso.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A page that is left open keeps no session alive by itself. */
class IdleSessionsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final IdleSessions filter = new IdleSessions(now::get);
    private final MockHttpSession session = new MockHttpSession();

    IdleSessionsTest() {
        session.setMaxInactiveInterval((int) Duration.ofMinutes(15).toSeconds());
    }

    @Test
    void heartbeatsAndPushDoNotKeepAnIdleSessionAlive() throws Exception {
        request("v-r=uidl&v-uiId=0");
        for (int minute = 5; minute <= 15; minute += 5) {
            pass(Duration.ofMinutes(5));
            request("v-r=heartbeat&v-uiId=0");
            request("v-uiId=0&v-r=push");
        }
        assertThat(session.isInvalid()).as("after just the limit").isFalse();

        pass(Duration.ofSeconds(1));
        request("v-r=heartbeat&v-uiId=0");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoComesBackTooLateDoesNotReviveIt() throws Exception {
        request(null);
        pass(Duration.ofMinutes(14));
        request("v-r=heartbeat");
        pass(Duration.ofMinutes(14));

        request("v-r=uidl");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoWorksStays() throws Exception {
        for (int i = 0; i < 10; i++) {
            request("v-r=uidl&text=v-r=heartbeat");
            pass(Duration.ofMinutes(10));
        }
        assertThat(session.isInvalid()).isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void request(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
