package vn.hoso.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.hoso.Application;
import vn.hoso.TestHome;
import vn.hoso.demo.DemoCases.Dated;

/** The sample province as its first start makes it, though the one before was killed in the middle. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoso.embedded.durable=false",
            "hoso.engine.job-executor=false",
            "hoso.demo.cases=false",
            "hoso.audit.sealing=false",
            "management.server.port=0",
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestHome.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoProvinceTest {

    private static final int BEFORE_THE_KILL = 12;

    @Autowired
    private DemoProvince province;

    @Autowired
    private DemoCases cases;

    @Autowired
    private DemoRecord record;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** A start of another application puts its own in place of the one that the tests after this one rely on. */
    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    private List<Dated> plans;
    private List<String> first;

    @BeforeAll
    void aStartIsKilledAndTheNextOneCompletesIt() {
        plans = cases.plans(clock.instant());
        cases.make(plans.subList(0, BEFORE_THE_KILL));
        first = codes();
        province.complete();
    }

    @AfterAll
    void leaveTheOtherApplicationAsItWas() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void whatWasMissingIsMadeAndNothingTwice() {
        assertThat(first).hasSize(BEFORE_THE_KILL);
        assertThat(codes()).hasSize(plans.size()).containsAll(first);
        assertThat(record.parts()).containsAll(plans.stream().map(Dated::part).toList());
        assertThat(record.isComplete()).isTrue();
        province.complete();
        assertThat(codes()).as("the start after that").hasSize(plans.size());
    }

    @Test
    void casesAreInEveryState() {
        assertThat(list("select distinct status from case_file"))
                .contains(
                        "IN_PROCESS",
                        "SUPPLEMENT_REQUESTED",
                        "FINANCIAL_OBLIGATION",
                        "WITHDRAWAL_REQUESTED",
                        "DISCONTINUED",
                        "DECIDED",
                        "DELIVERED");
        assertThat(list("select distinct outcome from case_file where outcome is not null"))
                .containsExactlyInAnyOrder("GRANTED", "REFUSED", "WITHDRAWN", "DISCONTINUED");
        assertThat(count("select count(*) from case_file where status = 'WITHDRAWAL_REQUESTED' and closed_at is null"))
                .as("asked, not yet agreed to")
                .isPositive();
        assertThat(count("select count(*) from clock_suspension where reason = 'LEGAL_GROUND' and ended_at is null"))
                .as("paused, to be resumed")
                .isPositive();
    }

    @Test
    void countersHaveRefusedAndAskedForSupplements() {
        assertThat(list("select distinct concat_ws(' ', status, supplement_stage) from desk_refusal"))
                .containsExactlyInAnyOrder("NOT_ACCEPTED", "SUPPLEMENT_REQUESTED AT_DESK");
        assertThat(count("select count(*) from desk_refusal"))
                .isEqualTo(2 * DemoPeople.communes().size());
        assertThat(count("select count(*) from desk_refusal where made_at > now()"))
                .isZero();
    }

    @Test
    void someAreHandedInByARepresentativeWithAScan() {
        assertThat(count("select count(*) from case_party r join case_paper p on p.case_id = r.case_id"
                        + " where r.kind = 'SUBMITTER' and r.representation = 'AUTHORISED' and p.received"
                        + " and p.paper_key = 'giay-to-dai-dien' and p.document_id is not null"))
                .isPositive();
    }

    @Test
    void whatPeopleTypedIsDatedBetweenReceiptAndToday() {
        for (String key : List.of("ngayKhaoSat", "ngayThongBaoThue", "ngayNopTien")) {
            assertThat(count("select count(*) from case_file where data ->> '" + key + "' is not null"))
                    .as(key)
                    .isPositive();
            assertThat(count("select count(*) from case_file where (data ->> '" + key + "')::date not between"
                            + " (received_at at time zone 'Asia/Ho_Chi_Minh')::date and (now() at time zone"
                            + " 'Asia/Ho_Chi_Minh')::date"))
                    .as(key)
                    .isZero();
        }
    }

    private List<String> codes() {
        return list("select code from case_file");
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
