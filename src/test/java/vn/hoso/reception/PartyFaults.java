package vn.hoso.reception;

import java.time.LocalDate;
import java.util.List;
import vn.hoso.casefile.Party;
import vn.hoso.reception.ReceptionRefused.Fault;

/** What reception says of people, for tests of the screen. */
public final class PartyFaults {

    private PartyFaults() {}

    public static List<Fault> of(List<Party> parties, LocalDate today) {
        return PartyRules.faults(parties, today);
    }
}
