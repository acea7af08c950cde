package vn.hoso.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureDescriptor.Competence.Rule;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Which procedures a counter takes, and for which territories. */
@Component
class Offers {

    private static final List<UnitType> COMMUNES = List.of(UnitType.COMMUNE, UnitType.WARD, UnitType.TOWNSHIP);

    private final Procedures procedures;
    private final Units units;
    private final Clock clock;

    Offers(Procedures procedures, Units units, Clock clock) {
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    List<ProcedureVersion> at(UUID counter) {
        Unit unit = units.get(counter);
        return procedures.inForce(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE)).stream()
                .filter(version -> isTakenAt(version.descriptor(), unit))
                .toList();
    }

    /** The version that takes the dossier; refuses an officer of another counter. */
    ProcedureVersion require(Officer officer, UUID counter, String procedureKey) {
        if (!officer.holds(Role.DESK_OFFICER, counter)) {
            throw new UserError(
                    UserError.Kind.FORBIDDEN,
                    "Bạn không tiếp nhận hồ sơ tại đơn vị này.",
                    "You do not receive dossiers at this unit.");
        }
        return at(counter).stream()
                .filter(version -> version.key().equals(procedureKey))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID,
                        "Thủ tục này không tiếp nhận tại đơn vị của bạn. Hãy chọn thủ tục khác.",
                        "This procedure is not taken at your unit. Choose another one."));
    }

    /** The communes and wards that a matter of this procedure may lie in when it is handed in at this counter. */
    List<Unit> territories(UUID counter, ProcedureDescriptor procedure) {
        boolean anywhere =
                procedure.receivedBy().boundaryFree() || procedure.competent().rule() == Rule.UNIT_TYPE;
        if (!anywhere) {
            Unit unit = units.get(counter);
            return units.communeOf(unit).map(List::of).orElseGet(() -> units.servedBy(unit));
        }
        String tree = units.get(counter).tree();
        return units.ofTypes(COMMUNES).stream()
                .filter(unit -> unit.tree().equals(tree))
                .toList();
    }

    private boolean isTakenAt(ProcedureDescriptor procedure, Unit counter) {
        var types = procedure.receivedBy().unitTypes();
        return types.contains(counter.type())
                || counter.parentId() != null
                        && types.contains(units.get(counter.parentId()).type());
    }
}
