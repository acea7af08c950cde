package vn.hoso.reception;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;

/** Fees of cases. A cashier takes them and changes nothing else of a case. */
@Service
@Internal("called by reception and by the listener that models name")
public class Fees {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    Fees(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Writes down that the fee was taken, with the receipt number and the way it was paid from the cashier's form. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID caseId) {
        jdbc.sql("update case_fee f set paid_at = ?, cashier = ?, receipt_number = c.data ->> 'soBienLai',"
                        + " method = c.data ->> 'hinhThucNopPhi' from case_file c where c.id = f.case_id and c.id = ?"
                        + " and f.paid_at is null and c.data ->> 'soBienLai' is not null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), current.actorName(), caseId)
                .update();
    }
}
