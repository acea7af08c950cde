package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.TimelineEntry;
import vn.hoso.deadline.DayKind;
import vn.hoso.deadline.ExplanationLine;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.reception.Receipt;

/** Administrators say which days are off; what is open is computed anew. */
@TestProvince
class YearTablesTest {

    private static final LocalDate STORM = LocalDate.of(2026, 10, 14);

    @Autowired
    YearTables years;

    @Autowired
    UnitCalendars calendars;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHolidayAnnouncedLaterMovesOpenCasesAndTheTimelineSaysWhy() {
        Receipt receipt = cases.receive(aDossier().ofMarriageConfirmation().receivedAt("2026-10-12T08:30"));
        people.as("quantri", () -> years.put(STORM, DayKind.HOLIDAY, "phòng chống bão", "Công điện 99/CĐ-UBND"));

        CaseDetail after = cases.detail(receipt.caseId());
        assertThat(after.currentDueAt()).isEqualTo(TestClock.at("2026-10-16T17:00"));
        assertThat(lastLine(after).to()).isEqualTo(after.currentDueAt());
        assertThat(workItemDue(receipt)).isEqualTo(after.currentDueAt());
        assertThat(after.timeline())
                .filteredOn(entry -> entry.kind().equals("calendar-changed"))
                .singleElement()
                .extracting(TimelineEntry::reason)
                .isEqualTo("Nghỉ ngày 14/10/2026 (phòng chống bão), Công điện 99/CĐ-UBND");
        assertThat(jdbc.sql("select actor from audit_entry where chain = 'calendars' and action = 'calendar-day-set'"
                                + " order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("quantri");

        people.as("quantri", () -> years.remove(STORM, "Công điện 100/CĐ-UBND"));
        CaseDetail again = cases.detail(receipt.caseId());
        assertThat(again.currentDueAt()).isEqualTo(TestClock.at("2026-10-15T17:00"));
        assertThat(lastLine(again).to()).isEqualTo(again.currentDueAt());
    }

    @Test
    void aYearIsProvisionalUntilSomeoneConfirmsIt() {
        var date = LocalDate.of(2028, 1, 26);
        assertThat(calendars.national().hasTable(2028)).isFalse();
        people.as("quantri", () -> years.confirm(2028, "Thông báo 5000/TB-BNV"));
        assertThat(calendars.national().isProvisional(date)).isFalse();
        assertThat(calendars.national().special(date)).isPresent();
        people.as("quantri", () -> {
            assertThat(years.years())
                    .filteredOn(year -> year.year() == 2028)
                    .singleElement()
                    .satisfies(year -> assertThat(year.confirmation())
                            .isNotNull()
                            .extracting(YearTable.Confirmation::legalBasis)
                            .isEqualTo("Thông báo 5000/TB-BNV"));
            assertThatThrownBy(() -> years.confirm(2028, "Thông báo 5001")).isInstanceOf(UserError.class);
        });
    }

    @Test
    void nothingChangesWithoutALegalBasis() {
        people.as("quantri", () -> {
            assertThatThrownBy(() -> years.put(STORM, DayKind.HOLIDAY, "bão", " "))
                    .isInstanceOf(UserError.class);
            assertThatThrownBy(() -> years.confirm(2027, "")).isInstanceOf(UserError.class);
        });
        assertThat(calendars.national().isProvisional(LocalDate.of(2027, 3, 1))).isTrue();
    }

    @Test
    void onlyAdministratorsMayLookOrChange() {
        people.as("tiepnhan.quynhon", () -> {
            assertThatThrownBy(years::years).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> years.remove(STORM, "x")).isInstanceOf(AccessDeniedException.class);
        });
    }

    private static ExplanationLine lastLine(CaseDetail detail) {
        return detail.deadline().explanation().getLast();
    }

    private java.time.Instant workItemDue(Receipt receipt) {
        return jdbc.sql("select due_at from work_item where subject_id = ? limit 1")
                .param(receipt.caseId())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
