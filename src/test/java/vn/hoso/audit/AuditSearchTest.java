package vn.hoso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;

/** What an administrator finds in the log. */
@TestProvince
class AuditSearchTest {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditSearch search;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transactions;

    private final String chain = "TIM-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void entriesOfTwoDaysAndTwoPeople() {
        clock.set("2026-06-01T08:00");
        write("tiepnhan.quynhon", "case-received", Map.of("status", "RECEIVED"));
        write("tiepnhan.quynhon", "status-changed", Map.of("status", "RECEIVED"));
        clock.set("2026-06-02T23:30");
        write("chuyenvien.quynhon", "status-changed", Map.of("status", "IN_PROCESS"));
    }

    private void write(String username, String action, Map<String, String> detail) {
        people.as(username, () -> transactions.executeWithoutResult(status -> audit.write(chain, action, detail)));
    }

    @Test
    void aCaseIsFoundWithWhoAndWhatWasBefore() {
        List<AuditLine> lines = found(of(chain, "", null, null, null));
        assertThat(lines).extracting(AuditLine::position).containsExactly(3L, 2L, 1L);
        AuditLine last = lines.getFirst();
        assertThat(last.actor()).isEqualTo("chuyenvien.quynhon");
        assertThat(last.actorName()).isNotEqualTo("chuyenvien.quynhon").isNotBlank();
        assertThat(last.detail()).containsEntry("status", "IN_PROCESS");
        assertThat(last.before()).containsEntry("status", "RECEIVED");
    }

    @Test
    void personActionAndPeriodNarrowTheSearch() {
        assertThat(found(of(chain.toLowerCase(java.util.Locale.ROOT), "TiepNhan.quy", null, null, null)))
                .hasSize(2);
        assertThat(found(of(chain, "", "case-received", null, null))).hasSize(1);
        LocalDate second = LocalDate.of(2026, 6, 2);
        assertThat(found(of(chain, "", null, second, second)))
                .as("half past eleven at night is still that day")
                .hasSize(1);
        assertThat(found(of(chain, "", null, null, second.minusDays(1)))).hasSize(2);
    }

    @Test
    void whoLoggedInIsFoundByTheirName() {
        String stranger = "la-" + UUID.randomUUID();
        people.asSystem(() -> transactions.executeWithoutResult(
                status -> audit.write("access", "log-in-unknown", Map.of("username", stranger))));
        assertThat(found(of("", stranger, null, null, null))).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndWithoutDouble() {
        AuditFilter filter = of(chain, "", null, null, null);
        List<Long> positions = new ArrayList<>();
        AuditLine after = null;
        for (int page = 0; page < 3; page++) {
            AuditLine last = after;
            after = people.call("quantri", () -> search.page(filter, last, 1)).getFirst();
            positions.add(after.position());
        }
        assertThat(positions).containsExactly(3L, 2L, 1L);
        AuditLine last = after;
        assertThat(people.call("quantri", () -> search.page(filter, last, 1))).isEmpty();
    }

    @Test
    void aChainIsChecked() {
        AuditSearch.Check check = people.call("quantri", () -> search.check(List.of(chain, chain)));
        assertThat(check).isEqualTo(new AuditSearch.Check(1, 3, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"giamsat", "truongphong.quynhon", "thietke"})
    void nobodyElseMaySearchOrCheck(String username) {
        assertThatThrownBy(() -> people.as(username, () -> search.page(AuditFilter.ALL, null, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(username, () -> search.check(List.of(chain))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static AuditFilter of(String chain, String person, String action, LocalDate from, LocalDate to) {
        return new AuditFilter(chain, person, action, from, to);
    }

    private List<AuditLine> found(AuditFilter filter) {
        return people.call("quantri", () -> search.page(filter, null, 50));
    }
}
