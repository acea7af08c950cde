package vn.hoso.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.organization.People;
import vn.hoso.organization.Units;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** The supervisor's figures, the lists behind them, and handing over. */
@TestProvince
class SupervisionTest {

    private static final int ALL = 100_000;

    @Autowired
    SupervisionQuery query;

    @Autowired
    Reassignment reassignment;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    People register;

    @Autowired
    Units units;

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient jdbc;

    private Receipt late;
    private Receipt paused;
    private Receipt soon;

    @BeforeEach
    void someCases() {
        late = cases.receive(aCase().receivedAt("2026-06-01T08:30"));
        paused = cases.receive(aCase().receivedAt("2026-06-01T08:40"));
        jdbc.sql("update case_file set clock_stopped_at = received_at where id = ?")
                .param(paused.caseId())
                .update();
        soon = cases.receive(aCase().receivedAt("2026-06-10T08:30"));
        clock.set("2026-06-12T09:00");
    }

    @Test
    void everyFigureIsTheLengthOfItsList() {
        people.as("giamsat", () -> {
            Board board = query.board();
            board.units().forEach(line -> lists(line, BoardFilter.ofUnit(line.key())));
            board.procedures().forEach(line -> lists(line, BoardFilter.ofProcedure(line.key())));
            board.ageing().forEach((step, n) -> list(BoardFilter.of(step), n));
            board.holders().forEach(holder -> {
                BoardFilter filter = BoardFilter.of(new BoardFilter.Work(holder.person()), null);
                list(filter, holder.open());
                list(filter.with(DueState.OVERDUE), holder.overdue());
            });
            board.waiting().forEach(unit -> {
                BoardFilter filter = BoardFilter.of(new BoardFilter.Work(null), unit.unitKey());
                list(filter, unit.open());
                list(filter.with(DueState.OVERDUE), unit.overdue());
            });
            board.weeks().forEach(week -> {
                list(BoardFilter.of(new BoardFilter.Week(week.monday(), false)), week.received());
                list(BoardFilter.of(new BoardFilter.Week(week.monday(), true)), week.decided());
            });
            board.totals().forEach((state, n) -> list(BoardFilter.ALL.with(state), n));
            list(BoardFilter.of(new BoardFilter.Work(null), null), board.unassigned());
            assertThat(board.unassigned()).isPositive();
            assertThat(board.ageing().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo(board.totals().get(DueState.OVERDUE))
                    .isPositive();
        });
    }

    private void lists(Board.Line line, BoardFilter filter) {
        list(filter, line.total());
        line.counts().forEach((state, n) -> list(filter.with(state), n));
    }

    private void list(BoardFilter filter, int expected) {
        assertThat(query.count(filter)).as(filter.toString()).isEqualTo(expected);
        assertThat(query.list(filter, 0, ALL)).as(filter.toString()).hasSize(expected);
    }

    @Test
    void aCaseStandsWhereItsClockSays() {
        people.as("giamsat", () -> {
            assertThat(codes(DueState.OVERDUE)).contains(late.code()).doesNotContain(paused.code(), soon.code());
            assertThat(codes(DueState.PAUSED)).contains(paused.code());
            assertThat(codes(DueState.SOON)).contains(soon.code());
        });
    }

    @Test
    void aWarningOfALimitNamesItsCaseUntilTheCaseIsDecided() {
        jdbc.sql("insert into deadline_warning (case_id, warning, due_at, given_at)"
                        + " select id, 'DUE_SOON', current_due_at, '2098-12-31T00:00Z' from case_file where id = ?")
                .param(late.caseId())
                .update();
        for (Receipt receipt : List.of(late, soon)) {
            jdbc.sql("insert into deadline_warning (case_id, warning, due_at, given_at)"
                            + " select id, ?, current_due_at, '2099-01-01T00:00Z' from case_file where id = ?")
                    .params(receipt == late ? "OVERDUE" : "DUE_SOON", receipt.caseId())
                    .update();
        }
        assertThat(warned("giamsat")).containsEntry(late.code(), true).containsEntry(soon.code(), false);
        jdbc.sql("update case_file set decided_at = ? where id = ?")
                .params(BoardSql.utc(clock.instant()), late.caseId())
                .update();
        assertThat(warned("giamsat")).doesNotContainKey(late.code()).containsKey(soon.code());
    }

    private Map<String, Boolean> warned(String username) {
        Map<String, Boolean> warned = new java.util.HashMap<>();
        people.call(username, () -> query.warnings(6))
                .forEach(warning -> assertThat(warned.put(warning.code(), warning.overdue()))
                        .as("one line for each case")
                        .isNull());
        return warned;
    }

    private Set<String> codes(DueState state) {
        return codes(BoardFilter.ALL.with(state));
    }

    private Set<String> codes(BoardFilter filter) {
        Set<String> codes = new HashSet<>();
        query.list(filter, 0, ALL).forEach(row -> codes.add(row.code()));
        return codes;
    }

    @Test
    void whatIsDueByTheEndOfTheSecondWorkingDayIsDueSoon() {
        clock.set("2026-06-11T16:59");
        people.as("giamsat", () -> assertThat(codes(DueState.SOON)).contains(soon.code()));
        clock.set("2026-06-10T17:30");
        people.as("giamsat", () -> assertThat(codes(DueState.IN_TERM)).contains(soon.code()));
    }

    @Test
    void aDecidedCaseIsNoLongerOverdue() {
        jdbc.sql("update case_file set decided_at = ? where id = ?")
                .params(BoardSql.utc(clock.instant()), late.caseId())
                .update();
        people.as("giamsat", () -> {
            assertThat(codes(BoardFilter.ALL)).doesNotContain(late.code());
            BoardFilter week = BoardFilter.of(new BoardFilter.Week(LocalDate.of(2026, 6, 8), true));
            assertThat(codes(week)).contains(late.code());
        });
    }

    @Test
    void aSupervisorOfOneCommuneDoesNotSeeAnothers() {
        String username = supervisorOf("phuong-pleiku");
        people.as(username, () -> {
            assertThat(query.board().units()).extracting(Board.Line::key).isSubsetOf("phuong-pleiku");
            assertThat(codes(BoardFilter.ALL)).doesNotContain(late.code(), paused.code(), soon.code());
            assertThat(query.list(BoardFilter.ofUnit("phuong-quy-nhon"), 0, ALL))
                    .isEmpty();
            WorkItem item = cases.openItems(late.caseId()).getFirst();
            assertThat(reassignment.groups(List.of(item.id()))).isEmpty();
            assertThat(reassignment.forward(List.of(item), UUID.randomUUID(), "Chuyển"))
                    .allSatisfy(result -> assertThat(result.refused()).isNotNull());
        });
        people.as(supervisorOf("phuong-quy-nhon"), () -> assertThat(codes(BoardFilter.ALL))
                .contains(late.code()));
    }

    private String supervisorOf(String unit) {
        String username = "giamsat." + UUID.randomUUID();
        UUID id = register.add(username, "Người giám sát", null, null);
        register.appoint(
                id, units.byKey(unit).orElseThrow().id(), Role.SUPERVISOR, "Giám sát", LocalDate.of(2025, 7, 1));
        return username;
    }

    @Test
    void whoDoesNotSuperviseIsRefused() {
        for (String username : List.of("chuyenvien.quynhon", "lanhdao.quynhon", "quantri")) {
            people.as(username, () -> {
                assertThatThrownBy(() -> query.board()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> query.list(BoardFilter.ALL, 0, 1)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> query.count(BoardFilter.ALL)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> reassignment.groups(List.of())).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> reassignment.forward(List.of(), UUID.randomUUID(), "x"))
                        .isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    @Test
    void severalItemsAreHandedOverEachWithItsOwnResult() {
        WorkItem stays = handingOn(late);
        WorkItem goes = handingOn(soon);
        people.as("giamsat", () -> {
            List<Reassignment.Group> groups = reassignment.groups(List.of(stays.id(), goes.id()));
            assertThat(groups).hasSize(1);
            Officer other = groups.getFirst().people().stream()
                    .filter(officer -> officer.username().equals("tiepnhan2.quynhon"))
                    .findFirst()
                    .orElseThrow();
            people.as(cases.officerFor(stays).username(), () -> worklist.claim(stays.id()));
            cases.complete(late.caseId(), stays.stepKey(), Map.of("daKiemDemGiayTo", true));
            List<Reassignment.Result> results =
                    reassignment.forward(List.of(stays, goes), other.id(), "Chuyển vì đồng nghiệp nghỉ phép");
            assertThat(results).extracting(result -> result.refused() == null).containsExactly(false, true);
            assertThat(codes(BoardFilter.of(new BoardFilter.Work(other.id()), null)))
                    .contains(soon.code());
        });
    }

    /** The step in which the desk officers of the counter pass the dossier on: more than one person may do it. */
    private WorkItem handingOn(Receipt receipt) {
        cases.complete(
                receipt.caseId(),
                "Task_ThuLePhi",
                Map.of("soBienLai", "BL-" + receipt.code(), "soTienDaThu", 15_000, "hinhThucNopPhi", "tien-mat"));
        return cases.item(receipt.caseId(), "Task_ChuyenHoSo");
    }

    @Test
    void aFilterSurvivesItsAddress() {
        for (BoardFilter filter : List.of(
                BoardFilter.ALL,
                BoardFilter.ofUnit("phuong-pleiku").with(DueState.SOON),
                BoardFilter.of(Lateness.UP_TO_5).withProcedure("tu-choi"),
                BoardFilter.of(new BoardFilter.Work(null), "phuong-an-khe"),
                BoardFilter.of(new BoardFilter.Work(UUID.randomUUID()), null),
                BoardFilter.of(new BoardFilter.Week(LocalDate.of(2026, 6, 8), true)))) {
            Map<String, List<String>> address = new java.util.HashMap<>();
            filter.parameters().forEach((name, value) -> address.put(name, List.of(value)));
            assertThat(BoardFilter.of(address)).isEqualTo(filter);
        }
        assertThat(BoardFilter.of(Map.of("tinh-trang", List.of("'; drop"), "nhan-tuan", List.of("x"))))
                .isEqualTo(BoardFilter.ALL);
    }

    private static DossierFixture aCase() {
        return DossierFixture.aDossier().ofMarriageConfirmation();
    }
}
