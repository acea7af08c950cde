package vn.hoso.calendar;

import java.time.LocalDate;
import vn.hoso.base.LocalizedText;

/**
 * Working calendars have changed, in the transaction in which this is heard.
 *
 * @param first the first date whose working time may be another now
 * @param last the last such date
 * @param why what was changed, in words for the timeline
 */
public record CalendarChanged(LocalDate first, LocalDate last, LocalizedText why) {}
