package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.notification.NoticeKind.Together;
import vn.hoso.notification.Notices.Notice;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Units;

/** What an officer finds in their notices, and what stays unread. */
@TestProvince
class NoticesTest {

    private static final String HEAD = "truongphong.quynhon";
    private static final String SUPERVISOR = "giamsat";

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeSender sender;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transactions;

    /** A word of this test's own, so that no other test's lines are looked at. */
    private final String name = "K" + UUID.randomUUID().toString().substring(0, 8);

    private final NoticeKind alone = new NoticeKind(name, null, null);
    private final NoticeKind together = new NoticeKind(name, several(" bước", "viec"), null);
    private final NoticeKind escalated =
            new NoticeKind(name, several(" hồ sơ", "ho-so"), several(" hồ sơ quá hạn", "giam-sat"));
    private UUID unit;

    @BeforeEach
    void aMorning() {
        clock.set("2026-06-15T08:00");
        unit = officers.byUsername(HEAD).orElseThrow().posts().stream()
                .filter(post -> post.role() == Role.HEAD_OF_OFFICE)
                .findFirst()
                .orElseThrow()
                .unitId();
    }

    @Test
    void severalOfADayAreOneLineAndThoseOfTheNextAnother() {
        toHead(together, "A");
        assertThat(lines(HEAD)).extracting(Notice::caseCode).containsExactly("A");
        toHead(together, "B");
        toHead(together, "C");
        assertThat(lines(HEAD)).singleElement().satisfies(line -> {
            assertThat(line.text().vi()).isEqualTo("3 bước " + name);
            assertThat(line.caseCode()).isNull();
            assertThat(line.page()).isEqualTo("viec");
        });
        clock.set("2026-06-16T08:00");
        toHead(together, "D");
        assertThat(lines(HEAD)).extracting(line -> line.text().vi()).containsExactly("D " + name, "3 bước " + name);
    }

    @Test
    void openingThePageReadsNothingAndOpeningALineReadsIt() {
        toHead(alone, "A");
        toHead(alone, "B");
        assertThat(lines(HEAD)).extracting(Notice::unread).containsExactly(true, true);
        int before = people.call(HEAD, notices::unread);
        Notice second = lines(HEAD).getFirst();
        people.as("tiepnhan.pleiku", () -> notices.read(second.id()));
        assertThat(lines(HEAD))
                .as("a stranger cannot read it")
                .extracting(Notice::unread)
                .containsExactly(true, true);

        people.as(HEAD, () -> notices.read(second.id()));
        assertThat(lines(HEAD)).extracting(Notice::unread).containsExactly(false, true);
        if (before <= Notices.COUNT_BOUND) {
            assertThat(people.call(HEAD, notices::unread)).isEqualTo(before - 1);
        }
        people.as(HEAD, notices::readAll);
        assertThat(people.call(HEAD, notices::unread)).isZero();
    }

    @Test
    void aLineThatGrowsIsUnreadAgain() {
        toHead(together, "A");
        people.as(HEAD, notices::readAll);
        assertThat(lines(HEAD)).extracting(Notice::unread).containsExactly(false);
        toHead(together, "B");
        assertThat(lines(HEAD)).extracting(Notice::unread).containsExactly(true);
    }

    @Test
    void supervisorsAreToldOfWhatIsEscalatedAndOfNothingElse() {
        toHead(together, "A");
        assertThat(lines(SUPERVISOR)).isEmpty();
        UUID other = units.byKey("phuong-pleiku").orElseThrow().id();
        send(escalated, unit, "B");
        send(escalated, other, "C");
        assertThat(lines(SUPERVISOR))
                .singleElement()
                .satisfies(line -> assertThat(line.text().vi()).isEqualTo("2 hồ sơ quá hạn " + name));
    }

    private Together several(String words, String page) {
        String text = "%d" + words + " " + name;
        return new Together(new LocalizedText(text, text), page);
    }

    private void toHead(NoticeKind kind, String code) {
        send(kind, unit, code);
    }

    private void send(NoticeKind kind, UUID to, String code) {
        String words = code + " " + name;
        transactions.executeWithoutResult(status -> sender.toRole(
                kind,
                to,
                Role.HEAD_OF_OFFICE,
                new NoticeSender.About(UUID.randomUUID(), code, new LocalizedText(words, words))));
    }

    private List<Notice> lines(String username) {
        return people.call(username, () -> notices.latest(500)).stream()
                .filter(line -> line.text().vi().endsWith(name))
                .toList();
    }
}
