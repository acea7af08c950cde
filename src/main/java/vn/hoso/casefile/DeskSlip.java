package vn.hoso.casefile;

import java.util.List;
import java.util.UUID;
import vn.hoso.procedure.ProcedureVersion;

/**
 * A slip that a counter gives without opening a case: form 02 or 03.
 *
 * @param number its own number, from the series of the unit
 * @param unit the unit of the counter
 * @param papers the papers that are asked for, in words; empty on a refusal
 * @param reason why
 */
public record DeskSlip(
        SlipKind kind,
        String number,
        UUID unit,
        ProcedureVersion procedure,
        List<Party> parties,
        List<String> papers,
        String reason) {}
