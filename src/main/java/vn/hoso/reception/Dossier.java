package vn.hoso.reception;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Party;

/**
 * What was handed in at a counter.
 *
 * @param procedureKey the procedure asked for
 * @param receivingUnit the unit of the counter; one of the officer's own
 * @param territory the commune or ward in which the matter lies; null means the counter's own
 * @param parties submitter and case owner, and a representative where there is one
 * @param papers what was checked off
 * @param answers the procedure's own questions, by form key
 */
public record Dossier(
        String procedureKey,
        UUID receivingUnit,
        @Nullable UUID territory,
        Channel channel,
        List<Party> parties,
        List<HandedIn> papers,
        Map<String, Object> answers) {

    /** The key of the paper by which a representative shows their right; known wherever someone acts for the owner. */
    public static final String PROOF = "giay-to-dai-dien";

    /**
     * One paper of the checklist.
     *
     * @param scan its stored file; null when it was not scanned
     */
    public record HandedIn(
            String key,
            boolean received,
            int copies,
            @Nullable UUID scan) {}
}
