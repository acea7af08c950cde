package vn.hoso.casefile;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.procedure.ProcedureVersion;

/**
 * A case that reception has checked and numbered.
 *
 * @param units the units that take part beside receiving and competent, by the party's name in the model
 * @param facts what the model's gateways and decisions read
 * @param publicSecret the word on the receipt that opens the public page together with the code
 */
public record NewCase(
        String code,
        ProcedureVersion procedure,
        UUID receivingUnit,
        UUID competentUnit,
        Map<String, UUID> units,
        Channel channel,
        Instant receivedAt,
        UUID receivedBy,
        TimeLimit limit,
        @Nullable LocalTime cutOff,
        String limitBasis,
        List<Party> parties,
        List<CasePaper> papers,
        Map<String, Object> data,
        Map<String, Object> facts,
        String publicSecret) {

    String ownerName() {
        return parties.stream()
                .filter(party -> party.kind() == Party.Kind.OWNER)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
