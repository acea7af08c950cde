package vn.hoso.reception;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureDescriptor.Competence.Rule;

/** Which unit decides a case, and which others take part: by procedure version, level and territory. */
@Component
class Competence {

    private final Units units;

    Competence(Units units) {
        this.units = units;
    }

    /** The commune-level unit in whose territory the matter lies. */
    Unit territory(Dossier dossier) {
        if (dossier.territory() != null) {
            return units.get(dossier.territory());
        }
        Unit counter = units.get(dossier.receivingUnit());
        return units.communeOf(counter)
                .or(() -> units.servedBy(counter).stream().findFirst())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID,
                        "Chọn xã, phường nơi có việc cần giải quyết.",
                        "Choose the commune or ward that the matter belongs to."));
    }

    /** The unit that decides. */
    Unit competent(ProcedureDescriptor procedure, Unit territory) {
        if (procedure.competent().rule() == Rule.RECEIVING) {
            return territory;
        }
        var type = java.util.Objects.requireNonNull(procedure.competent().unitType(), "competent.unitType");
        return units.serving(territory.id(), type).orElseThrow(() -> none(procedure, territory));
    }

    /** The other units that take part, by the party's name in the model. */
    Map<String, UUID> participants(ProcedureDescriptor procedure, Unit territory) {
        Map<String, UUID> found = new HashMap<>();
        procedure
                .allParticipants()
                .forEach((party, participant) -> found.put(
                        party,
                        units.serving(territory.id(), participant.unitType())
                                .orElseThrow(() -> none(procedure, territory))
                                .id()));
        return found;
    }

    private static UserError none(ProcedureDescriptor procedure, Unit territory) {
        return new UserError(
                UserError.Kind.INVALID,
                "Chưa khai báo cơ quan giải quyết “%s” cho %s. Hãy báo quản trị hệ thống."
                        .formatted(procedure.name().vi(), territory.name()),
                "No unit is set up for “%s” in %s. Tell the administrator."
                        .formatted(procedure.name().en(), territory.name()));
    }
}
