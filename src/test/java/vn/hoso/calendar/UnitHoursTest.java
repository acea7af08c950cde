package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.TimelineEntry;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.organization.Units;
import vn.hoso.reception.Receipt;

/** A unit's hours become others from a date on, and the cases that reach that date are computed anew. */
@TestProvince
class UnitHoursTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 6, 3);

    @Autowired
    UnitHours hours;

    @Autowired
    UnitCalendars calendars;

    @Autowired
    Units units;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID unit() {
        return units.byKey("phuong-pleiku").orElseThrow().id();
    }

    @AfterEach
    void backToTheHoursOfEveryone() {
        clock.set("2026-06-01T09:00");
        people.as("quantri", () -> hours.of(unit()).forEach(set -> hours.remove(unit(), set, "QĐ 3")));
    }

    @Test
    void openCasesThatReachTheDateAreComputedAnewAndOthersStay() {
        var dossier = aDossier().ofMarriageConfirmation().receivedBy("tiepnhan.pleiku");
        Receipt reaching = cases.receive(dossier.receivedAt("2026-06-01T08:30"));
        Receipt earlier = cases.receive(dossier.receivedAt("2026-05-28T08:30"));
        clock.set("2026-06-01T09:00");
        assertThat(cases.detail(reaching.caseId()).currentDueAt()).isEqualTo(TestClock.at("2026-06-04T17:00"));

        people.as("quantri", () -> hours.put(unit(), early(CHANGE)));

        assertThat(cases.detail(reaching.caseId()).currentDueAt()).isEqualTo(TestClock.at("2026-06-04T16:00"));
        assertThat(cases.detail(reaching.caseId()).timeline())
                .extracting(TimelineEntry::kind)
                .contains("calendar-changed");
        assertThat(cases.detail(earlier.caseId()).currentDueAt()).isEqualTo(TestClock.at("2026-06-02T17:00"));
        assertThat(calendars.of(unit()).shiftsOn(CHANGE.minusDays(1)))
                .isEqualTo(calendars.national().shiftsOn(CHANGE));
        assertThat(jdbc.sql("select detail from audit_entry where chain = 'calendars'"
                                + " and action = 'calendar-shifts-set' order by position desc limit 1")
                        .query(String.class)
                        .single())
                .contains("T2–T6 07:30–11:30", "T2–T6 07:00–11:00, 12:00–16:00", "QĐ 1");
    }

    @Test
    void whatHasBegunStaysAndWhatHasNotCanBeTakenBack() {
        clock.set("2026-06-01T09:00");
        people.as("quantri", () -> {
            hours.put(unit(), early(CHANGE));
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> hours.put(unit(), early(LocalDate.of(2026, 5, 31))));
            clock.set("2026-06-04T09:00");
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> hours.remove(unit(), hours.of(unit()).getFirst(), "QĐ 2"));
            clock.set("2026-06-02T09:00");
            assertThatExceptionOfType(UserError.class)
                    .as("without a legal basis")
                    .isThrownBy(() -> hours.remove(unit(), hours.of(unit()).getFirst(), " "));
            hours.remove(unit(), hours.of(unit()).getFirst(), "QĐ 2");
            assertThat(hours.of(unit())).isEmpty();
        });
    }

    @Test
    void onlyAdministratorsArrangeThem() {
        assertThatThrownBy(() -> people.as("giamsat", () -> hours.put(unit(), early(CHANGE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hoursAreReadAsTheyAreWritten() {
        List<Shift> read = ShiftWords.read("7:30 - 11:30; 13:30–17:00");
        assertThat(ShiftWords.of(read)).isEqualTo("07:30–11:30, 13:30–17:00");
        assertThat(ShiftWords.read(" ")).isEmpty();
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> ShiftWords.read("sáng"));
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> ShiftWords.read("11:30-7:30"));
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> ShiftWords.read("25:00-26:00"));
    }

    private static ShiftSet early(LocalDate from) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, ShiftWords.read("07:00–11:00, 12:00–16:00")));
        return new ShiftSet(from, false, week, "QĐ 1", null);
    }
}
