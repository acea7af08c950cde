package vn.hoso.calendar;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the national calendar at the first start, before anything is received. */
@Component
@ConditionalOnProperty(name = "hoso.command", havingValue = "false", matchIfMissing = true)
@Order(-100)
class ShippedCalendar implements ApplicationRunner {

    private final CalendarImport calendars;

    ShippedCalendar(CalendarImport calendars) {
        this.calendars = calendars;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        calendars.load(new ClassPathResource("calendars/viet-nam.yaml"));
    }
}
