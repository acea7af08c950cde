package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.FailingDatabase;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;

/** However many counters take dossiers at once, and whatever fails meanwhile, the codes of a day run without gap or double. */
@TestProvince
class CaseCodesTest {

    private static final int COUNTERS = 50;
    private static final int CASES = 2_000;
    private static final String DAY = "2026-09-14";

    /** One reception in so many is cut off once, after it has taken its number, and tried again. */
    private static final int CUT_OFF_EACH = 40;

    private static final List<String> OFFICES = List.of("quynhon", "pleiku", "ankhe", "chuse");

    @Autowired
    private Reception reception;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Test
    void fiftyCountersTakeTwoThousandCases() throws Exception {
        clock.set(DAY + "T08:00");
        Map<String, Dossier> dossiers = new HashMap<>();
        for (String office : OFFICES) {
            String officer = "tiepnhan." + office;
            dossiers.put(
                    officer,
                    cases.handedIn(aDossier()
                            .ofMarriageConfirmation()
                            .answering("doiTuongMienLePhi", true)
                            .receivedBy(officer)));
        }

        List<String> codes = new ArrayList<>();
        try (ExecutorService counters = Executors.newFixedThreadPool(COUNTERS)) {
            List<Future<String>> taken = IntStream.range(0, CASES)
                    .mapToObj(i -> counters.submit(
                            take("tiepnhan." + OFFICES.get(i % OFFICES.size()), dossiers, i % CUT_OFF_EACH == 0)))
                    .toList();
            for (Future<String> code : taken) {
                codes.add(code.get());
            }
        }

        assertThat(codes).hasSize(CASES).doesNotHaveDuplicates();
        Map<String, TreeSet<Integer>> numbers = new HashMap<>();
        for (String code : codes) {
            int end = code.lastIndexOf('-');
            numbers.computeIfAbsent(code.substring(0, end), series -> new TreeSet<>())
                    .add(Integer.valueOf(code.substring(end + 1)));
        }
        assertThat(numbers).hasSize(OFFICES.size());
        numbers.forEach((series, given) -> assertThat(given)
                .as(series)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CASES / OFFICES.size()).boxed().toList()));
    }

    private Callable<String> take(String officer, Map<String, Dossier> dossiers, boolean cutOff) {
        return () -> people.call(officer, () -> {
            Dossier dossier = dossiers.get(officer);
            if (cutOff) {
                assertThat(FailingDatabase.at(25, () -> reception.receive(dossier)))
                        .isEqualTo(FailingDatabase.End.CUT_OFF);
            }
            return reception.receive(dossier).code();
        });
    }
}
