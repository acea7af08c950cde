package vn.hoso.deadline.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendars;

/** Everyone works by the national calendar unless another bean knows better. */
@Configuration(proxyBeanMethods = false)
class DeadlineBeans {

    @Bean
    @Fallback
    UnitCalendars nationalCalendarForAll() {
        return UnitCalendars.everywhere(WorkingCalendars.vietNam());
    }
}
