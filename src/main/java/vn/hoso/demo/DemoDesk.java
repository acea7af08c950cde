package vn.hoso.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.access.Role;
import vn.hoso.base.MovableClock;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.DeskRefusal.Kind;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Reception;

/** What the counters of the sample did not receive: refused, or asked to be supplemented. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoDesk {

    private final ActAs as;
    private final DemoOrganization organization;
    private final DemoDossiers dossiers;
    private final DemoRecord record;
    private final Officers officers;
    private final Reception reception;
    private final DeskRefusals refusals;
    private final MovableClock clock;
    private final UnitCalendars calendars;

    DemoDesk(
            ActAs as,
            DemoOrganization organization,
            DemoDossiers dossiers,
            DemoRecord record,
            Officers officers,
            Reception reception,
            DeskRefusals refusals,
            MovableClock clock,
            UnitCalendars calendars) {
        this.as = as;
        this.organization = organization;
        this.dossiers = dossiers;
        this.record = record;
        this.officers = officers;
        this.reception = reception;
        this.refusals = refusals;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** At each commune's counter one of each kind, within the last days. */
    void make() {
        Instant today = clock.instant();
        DeadlineCalculator calculator = new DeadlineCalculator(calendars.national());
        Set<String> there = record.parts();
        int hours = 1;
        for (String commune : DemoPeople.communes()) {
            for (Kind kind : Kind.values()) {
                String part = "desk-" + commune + "-" + kind.name();
                Instant at = calculator.before(today, new TimeLimit.WorkingHours(hours++));
                if (!there.contains(part)) {
                    clock.stopAt(at);
                    try {
                        make(kind, organization.unit("centre-of:" + commune), new Random(part.hashCode()));
                    } finally {
                        clock.release();
                    }
                    record.made(part);
                }
            }
        }
    }

    private void make(Kind kind, Unit counter, Random random) {
        String officer =
                officers.holding(Role.DESK_OFFICER, counter.id()).getFirst().username();
        as.person(officer, () -> {
            ProcedureVersion version = reception.offered(counter.id()).getFirst();
            List<String> missing = version.descriptor().papers().stream()
                    .filter(Paper::required)
                    .map(Paper::key)
                    .toList();
            refusals.make(
                    kind,
                    dossiers.complete(counter, null, version, random),
                    kind == Kind.SUPPLEMENT ? missing : List.of(),
                    kind == Kind.SUPPLEMENT
                            ? "Hồ sơ chưa đủ thành phần theo quy định của thủ tục."
                            : "Nội dung yêu cầu không thuộc thẩm quyền giải quyết của cơ quan.");
        });
    }
}
