package vn.hoso.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.access.Role;
import vn.hoso.casefile.CaseOpening;
import vn.hoso.casefile.CaseWork;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.NewCase;
import vn.hoso.casefile.Party;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.organization.Officers;
import vn.hoso.organization.People;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.Worklist;

/**
 * Our worklist and our steps against the bare engine's, in one run, on the embedded PostgreSQL with durable settings.
 * Run by {@code ./mvnw -Pbench verify}; prints ratios and writes them to {@code target/benchmark.md}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoso.embedded.durable=true",
            "hoso.engine.job-executor=false",
            "hoso.demo.cases=false",
            "management.server.port=0",
            "spring.datasource.hikari.maximum-pool-size=16"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = BenchHome.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistBench {

    private static final int GROUPS = 500;
    private static final int MEMBER_OF = 12;
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    /** Rounds before those that count: both sides are compiled by then. */
    private static final int WARM_UP = 5;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Officers officers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Deployments deployments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final BenchReport report = new BenchReport();

    @Test
    @Order(1)
    void takingAndCompletingAgainstTheBareEngine() throws Exception {
        ProcedureVersion version = publish();
        try (BareEngine bare = new BareEngine(owner, 4)) {
            for (int threads : new int[] {1, 4}) {
                int cases = threads == 1 ? 60 : 160;
                for (int round = 0; round < WARM_UP; round++) {
                    run(threads, version, bare, cases);
                }
                double[] ratios = new double[7];
                for (int round = 0; round < ratios.length; round++) {
                    ratios[round] = run(threads, version, bare, cases);
                }
                java.util.Arrays.sort(ratios);
                report.add(
                        "taking and completing an item, %d thread(s): %.2fx the throughput of the bare engine (rounds %s)"
                                .formatted(threads, ratios[ratios.length / 2], BenchReport.format(ratios)));
            }
        }
        report.write();
    }

    /** One round: the same number of cases through ours and through the bare engine; ours divided by theirs. */
    private double run(int threads, ProcedureVersion version, BareEngine bare, int cases) throws Exception {
        as("chuyenvien.quynhon");
        List<UUID> ours = open(version, cases);
        List<String> theirs = bare.start(cases);
        long bareTime = time(threads, theirs.size(), i -> {
            bare.workThrough(theirs.get(i));
            return 0L;
        });
        long ourTime = time(threads, ours.size(), i -> {
            as("chuyenvien.quynhon");
            workThrough(ours.get(i));
            return 0L;
        });
        return (double) bareTime / ourTime;
    }

    private void workThrough(UUID id) {
        for (int i = 0; i < 3; i++) {
            WorkItem item = items.openItems(id).getFirst();
            if (item.assigneeId() == null) {
                worklist.claim(item.id());
            }
            work.complete(item.id(), Map.of("quyetDinh", "dong-y"), null);
        }
    }

    private List<UUID> open(ProcedureVersion version, int count) {
        Unit ward = units.byKey("phuong-quy-nhon").orElseThrow();
        UUID me = officers.byUsername("tiepnhan.quynhon").orElseThrow().id();
        Party party = new Party(Party.Kind.OWNER, "Nguyễn Văn Đo", "099012345678", null, null, null, null, null);
        List<UUID> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = "DO-" + UUID.randomUUID();
            opened.add(transaction.execute(status -> opening.open(new NewCase(
                    code,
                    version,
                    ward.id(),
                    ward.id(),
                    Map.of(),
                    Channel.DIRECT,
                    clock.instant(),
                    me,
                    new TimeLimit.WorkingDays(3),
                    null,
                    "đo lường",
                    List.of(party),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    "XXXXXXXXXX"))));
        }
        return opened;
    }

    private interface Work {
        long run(int index) throws Exception;
    }

    private static long time(int threads, int count, Work work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Long>> running = IntStream.range(0, count)
                    .mapToObj(i -> pool.submit((Callable<Long>) () -> work.run(i)))
                    .toList();
            for (Future<Long> future : running) {
                future.get();
            }
            return System.nanoTime() - start;
        }
    }

    private ProcedureVersion publish() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String name : List.of("do-luong.bpmn", "buoc.form")) {
            files.add(new ModelFile(name, new ClassPathResource("bench/do-luong/" + name).getContentAsByteArray()));
        }
        if (deployments.find("do-luong", "1").isEmpty()) {
            deployments.deploy(Deployments.Source.IMPORTED, "do-luong", files);
        }
        String yaml = new String(
                new ClassPathResource("bench/do-luong/procedure.yaml").getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        procedures.publish("do-luong", yaml, Deployments.Source.IMPORTED);
        return procedures.inForce("do-luong", LocalDate.of(2026, 1, 2)).orElseThrow();
    }

    @Test
    @Order(2)
    void firstPageAgainstTaskQuery() throws Exception {
        List<Unit> places = units.ofTypes(List.of(UnitType.COMMUNE, UnitType.WARD, UnitType.COMMUNE_SERVICE_CENTRE))
                .subList(0, GROUPS / 2);
        member(places);
        as("do-luong");
        try (BareEngine bare = new BareEngine(owner, 1)) {
            List<String> groups = IntStream.range(0, MEMBER_OF)
                    .mapToObj(i -> "g" + i * (GROUPS / MEMBER_OF))
                    .toList();
            ManyItems many = new ManyItems(owner, places, GROUPS);
            many.fill(0, SMALL);
            bare.fill(0, SMALL, GROUPS);
            long small = Median.of(30, 101, this::page);
            many.fill(SMALL, LARGE);
            bare.fill(SMALL, LARGE, GROUPS);
            long large = Median.of(30, 101, this::page);
            Callable<Long> query = bare.page(groups);
            long theirs = Median.of(3, 21, () -> {
                try {
                    query.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            report.add(
                    "first page of 50 by due date with its count at 1,000,000 open items: %.0fx faster than TaskQuery (%.2f ms against %.1f ms)"
                            .formatted((double) theirs / large, large / 1e6, theirs / 1e6));
            report.add("the same page at 1,000,000 against 10,000 open items: %.2fx".formatted((double) large / small));
        }
        report.write();
    }

    private void page() {
        WorkItemQuery.Page page = items.page(WorkItemQuery.Box.WAITING, null, 50);
        int count = items.count(WorkItemQuery.Box.WAITING);
        if (page.items().size() != 50 || count < 50) {
            throw new IllegalStateException("The page has " + page.items().size() + " of " + count);
        }
    }

    private void member(List<Unit> places) {
        if (officers.byUsername("do-luong").isPresent()) {
            return;
        }
        UUID person = people.add("do-luong", "Người đo", null, null);
        for (int i = 0; i < MEMBER_OF; i++) {
            int group = i * (GROUPS / MEMBER_OF);
            people.appoint(
                    person,
                    places.get(group % places.size()).id(),
                    group < places.size() ? Role.CASE_OFFICER : Role.LEADER,
                    "Chuyên viên",
                    LocalDate.of(2025, 7, 1));
        }
    }

    private void as(String username) {
        UserDetails person = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
