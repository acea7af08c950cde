package vn.hoso.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.CalendarSheet;
import vn.hoso.deadline.WorkingCalendars;
import vn.hoso.organization.Units;

/** Loads a calendar file; a calendar that is there already stays as it is, since administrators change it. */
@Service
@Internal("called at the start and by the jar's command, never by a route")
public class CalendarImport {

    static final String CHAIN = "calendars";

    private final CalendarStore store;
    private final Units units;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CalendarImport(CalendarStore store, Units units, Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Loads one file.
     *
     * @return whether it was new
     * @throws IllegalArgumentException when the file is not a calendar, or its unit is not known
     */
    @Transactional
    public boolean load(Resource file) throws IOException {
        CalendarSheet sheet;
        try (InputStream stream = file.getInputStream()) {
            sheet = WorkingCalendars.sheet(stream);
        }
        String key = sheet.unit();
        UUID unit = key == null
                ? null
                : units.byKey(key).orElseThrow(() -> unknown(key)).id();
        store.touch();
        if (store.idOf(unit).isPresent()) {
            return false;
        }
        store.add(unit, sheet);
        if (unit != null) {
            events.publishEvent(new CalendarChanged(
                    LocalDate.of(2000, 1, 1),
                    LocalDate.of(2199, 1, 1),
                    new LocalizedText("Đơn vị có lịch làm việc riêng", "The unit has working hours of its own")));
        }
        audit.write(CHAIN, "calendar-loaded", Map.of("unit", key == null ? "" : key));
        return true;
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("The calendar is for the unit '" + key + "', which is not loaded");
    }
}
