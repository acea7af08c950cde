package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.organization.Officers;

/** Old notices go once someone has read them whom they were for. */
@TestProvince
class NoticeCleaningTest {

    private static final NoticeKind KIND = new NoticeKind("CLEANED", null, null);

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeSender sender;

    @Autowired
    private NoticeCleaning cleaning;

    @Autowired
    private Officers officers;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void readNoticesAreForgottenAfterNinetyDaysAndUnreadOnesStay() {
        Officer head = officers.byUsername("truongphong.quynhon").orElseThrow();
        UUID unit = head.posts().stream()
                .filter(post -> post.role() == Role.HEAD_OF_OFFICE)
                .findFirst()
                .orElseThrow()
                .unitId();
        clock.set("2026-01-05T08:00");
        String old = sent(head, unit, "old");
        people.as("truongphong.quynhon", notices::readAll);
        String unread = sent(head, unit, "unread");
        people.as("tiepnhan.pleiku", notices::readAll);

        clock.set("2026-04-04T08:00");
        cleaning.clean();
        assertThat(isKept(old)).as("on the 89th day").isTrue();
        clock.set("2026-04-06T03:40");
        cleaning.clean();
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(unread)).as("a stranger opened their own notices").isTrue();
        people.as("truongphong.quynhon", notices::readAll);
        cleaning.clean();
        assertThat(isKept(unread)).isFalse();
    }

    /** One for the role and one for the person. */
    private String sent(Officer head, UUID unit, String word) {
        String words = word + " " + UUID.randomUUID();
        LocalizedText text = new LocalizedText(words, words);
        transactions.executeWithoutResult(status -> {
            NoticeSender.About about = new NoticeSender.About(UUID.randomUUID(), "H21", text);
            sender.toRole(KIND, unit, Role.HEAD_OF_OFFICE, about);
            sender.toPerson(KIND, head.id(), unit, Role.HEAD_OF_OFFICE, about);
        });
        return words;
    }

    private boolean isKept(String words) {
        long left = jdbc.sql("select count(*) from notice where text_vi = ?")
                .param(words)
                .query(Long.class)
                .single();
        assertThat(left).as("the role's and the person's go together").isIn(0L, 2L);
        return left == 2;
    }
}
