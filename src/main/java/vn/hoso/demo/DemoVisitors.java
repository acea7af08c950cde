package vn.hoso.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** Who comes to the counters of the sample: mostly owners themselves, now and then someone for them. */
final class DemoVisitors {

    private static final int BETWEEN_REPRESENTATIVES = 9;

    private DemoVisitors() {}

    /**
     * The parties of a dossier.
     *
     * @param today the day on which it is handed in; papers are older
     */
    static List<Party> parties(Random random, LocalDate today) {
        String name = DemoNames.person(random);
        String number = DemoNames.idNumber(random);
        String phone = DemoNames.phone(random);
        String address = DemoNames.street(random);
        LocalDate born = LocalDate.of(1970 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Party owner = new Party(Party.Kind.OWNER, name, number, born, phone, null, address, null);
        // Those who come for someone do not change what the sample draws for all others.
        Random others = new Random(number.hashCode());
        Party submitter = others.nextInt(BETWEEN_REPRESENTATIVES) == 0
                ? representative(others, today)
                : new Party(Party.Kind.SUBMITTER, name, number, null, phone, null, address, null);
        return List.of(submitter, owner);
    }

    private static Party representative(Random random, LocalDate today) {
        return new Party(
                Party.Kind.SUBMITTER,
                DemoNames.person(random),
                DemoNames.idNumber(random),
                null,
                DemoNames.phone(random),
                null,
                DemoNames.street(random),
                new Representation(
                        Representation.Kind.AUTHORISED,
                        Representation.Proof.CERTIFIED_AUTHORISATION,
                        1 + random.nextInt(2000) + "/CC-SCC",
                        today.minusDays(1 + random.nextInt(20)),
                        null));
    }
}
