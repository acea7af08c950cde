package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoso.DossierFixture.aDossier;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;

/** A unit may change a part of the calendar above it; who is below inherits that. */
@TestProvince
class WorkingCalendarsOfUnitsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 4);

    @Autowired
    CalendarImport files;

    @Autowired
    UnitCalendars calendars;

    @Autowired
    Units units;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDossierOfASaturdayMorningIsReceivedThen() throws Exception {
        var saturday = aDossier().ofMarriageConfirmation().receivedAt("2026-07-04T09:00");
        Unit counter = units.get(cases.handedIn(saturday).receivingUnit());
        load("""
                unit: %s
                reception:
                  - {days: [SAT], from: "07:30", to: "11:30"}
                """.formatted(counter.key()));

        CaseDetail received = cases.detail(cases.receive(saturday).caseId());

        assertThat(calendars.of(counter.id()).isWorkingDay(SATURDAY)).isFalse();
        assertThat(people.call("tiepnhan.quynhon", calendars::ofCurrentUser).openOn(SATURDAY))
                .isNotEmpty();
        assertThat(calendars.national().openOn(SATURDAY)).isEmpty();
        assertThat(received.receivedAt()).isEqualTo(TestClock.at("2026-07-04T09:00"));
        assertThat(received.currentDueAt()).isEqualTo(TestClock.at("2026-07-08T17:00"));
        assertThat(received.deadline().explanation())
                .extracting(line -> line.text().vi())
                .contains("Tính 3 ngày làm việc, không tính ngày nhận");
    }

    @Test
    void theNearestUnitWithShiftsOfItsOwnDecides() throws Exception {
        Unit district = units.byKey("h21-2020-dak-doa").orElseThrow();
        Unit commune = jdbc.sql("select key from unit where parent_id = ? limit 1")
                .param(district.id())
                .query(String.class)
                .optional()
                .flatMap(units::byKey)
                .orElseThrow();
        load("""
                unit: %s
                shifts:
                  - {days: [MON, TUE, WED, THU, FRI], from: "07:00", to: "11:00"}
                  - {days: [MON, TUE, WED, THU, FRI], from: "13:30", to: "17:30"}
                years:
                  - year: 2027
                    provisional: false
                    days:
                      - {date: "2027-03-10", kind: HOLIDAY, name: {vi: "lễ hội", en: "festival"}, legalBasis: "QĐ 1"}
                """.formatted(district.key()));
        var monday = LocalDate.of(2026, 7, 6);
        assertThat(calendars.of(commune.id()).shiftsOn(monday))
                .startsWith(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 0)));
        assertThat(calendars.of(commune.id()).isWorkingDay(LocalDate.of(2026, 9, 2)))
                .as("holidays are inherited")
                .isFalse();
        assertThat(calendars.of(commune.id()).isWorkingDay(LocalDate.of(2027, 3, 10)))
                .isFalse();
        assertThat(calendars.of(commune.id()).isProvisional(LocalDate.of(2027, 3, 11)))
                .as("a day of the unit's own does not confirm the year")
                .isTrue();
        assertThat(calendars.national().weekly().on(monday).on(DayOfWeek.MONDAY))
                .startsWith(new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30)));
    }

    @Test
    void aCalendarThatIsThereStaysAsItIs() throws Exception {
        assertThat(load("shifts: [{days: [MON], from: \"08:00\", to: \"09:00\"}]"))
                .isFalse();
    }

    @Test
    void refusesAFileForAnUnknownUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load("unit: khong-co"))
                .withMessageContaining("khong-co");
    }

    private boolean load(String yaml) throws Exception {
        return files.load(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
