package vn.hoso;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/**
 * Every route, asked by a stranger, by someone of another unit, by someone of the same unit with another role, and by the
 * one whose work it is. A route without a row here fails: whoever adds one says what each of them is told.
 */
@TestProvince
class RouteAccessTest {

    private static final String OWNER = "Hồ Thị Bí Mật";
    private static final String ID_NUMBER = "052190001234";
    private static final String PHONE = "0912345678";

    /** Those who ask, besides the stranger. */
    private record People(String otherUnit, String otherRole, String own) {}

    private static final People OFFICERS = new People("tiepnhan.pleiku", "thungan.quynhon", "tiepnhan.quynhon");
    private static final People COUNTERS = new People("tiepnhan.pleiku", "chuyenvien.quynhon", "tiepnhan.quynhon");
    private static final People DESIGNERS = new People("chuyenvien.pleiku", "giamsat", "thietke");

    /**
     * What each is told.
     *
     * @param sameUnitSees whether the unit's people of another role may read the case
     */
    private record Row(
            People people, String body, int stranger, int otherUnit, int otherRole, int own, boolean sameUnitSees) {}

    private static Row row(People people, String body, int otherUnit, int otherRole, int own) {
        return new Row(people, body, 401, otherUnit, otherRole, own, false);
    }

    /** The case with what hangs on it: its units' people read it, nobody else learns that it is there. */
    private static Row read() {
        return new Row(OFFICERS, "", 401, 404, 200, 200, true);
    }

    /** What a stranger may ask; the case's code alone opens nothing. */
    private static Row open(String body, int status) {
        return new Row(OFFICERS, body, status, status, status, status, false);
    }

    private static final String FILE = "file";

    private static final Map<String, Row> ROWS = new TreeMap<>(Map.ofEntries(
            // the catalogue is public among officers
            entry("GET /api/v1/procedures", row(OFFICERS, "", 200, 200, 200)),
            entry("GET /api/v1/procedures/{key}", row(OFFICERS, "", 200, 200, 200)),
            // publishing is for designers
            entry("GET /api/v1/procedures/{key}/export", row(DESIGNERS, "", 403, 403, 200)),
            entry("POST /api/v1/procedures/import", row(DESIGNERS, FILE, 403, 403, 422)),
            entry("GET /api/v1/proposals", row(DESIGNERS, "", 403, 403, 200)),
            entry("GET /api/v1/proposals/{id}", row(DESIGNERS, "", 403, 403, 404)),
            entry("POST /api/v1/proposals/{id}/approve", row(DESIGNERS, "{}", 403, 403, 404)),
            entry("POST /api/v1/proposals/{id}/reject", row(DESIGNERS, "{\"reason\":\"x\"}", 403, 403, 404)),
            entry("GET /engine-rest/version", row(DESIGNERS, "", 403, 403, 200)),
            entry("GET /engine-rest/deployment", row(DESIGNERS, "", 403, 403, 200)),
            entry("POST /engine-rest/deployment/create", row(DESIGNERS, FILE, 403, 403, 400)),
            // the counter is for desk officers, each at their own
            entry("GET /api/v1/counters", row(COUNTERS, "", 200, 403, 200)),
            entry("POST /api/v1/scans", row(COUNTERS, FILE, 422, 403, 422)),
            entry("POST /api/v1/cases", row(COUNTERS, "dossier", 403, 403, 201)),
            entry("GET /api/v1/desk-refusals", row(COUNTERS, "", 200, 403, 200)),
            entry("POST /api/v1/desk-refusals", row(COUNTERS, "refusal", 403, 403, 201)),
            entry("GET /api/v1/desk-refusals/{id}/slip", row(COUNTERS, "", 404, 403, 404)),
            // lists hold the caller's own
            entry("GET /api/v1/cases", new Row(OFFICERS, "", 401, 200, 200, 200, true)),
            entry("GET /api/v1/work-items", row(OFFICERS, "", 200, 200, 200)),
            // a case is read by its units
            entry("GET /api/v1/cases/{code}", read()),
            entry("GET /api/v1/cases/{code}/timeline", read()),
            entry("GET /api/v1/cases/{code}/deadline", read()),
            entry("GET /api/v1/cases/{code}/documents", read()),
            entry("GET /api/v1/cases/{code}/documents/{id}", read()),
            entry(
                    "POST /api/v1/cases/{code}/actions",
                    row(
                            new People("truongphong.pleiku", "thungan.quynhon", "tiepnhan.quynhon"),
                            "{\"action\":\"WITHDRAW\",\"reason\":\"Công dân đề nghị\"}",
                            404,
                            403,
                            200)),
            entry(
                    "POST /api/v1/cases/{code}/messages",
                    row(
                            new People("thungan.pleiku", "tiepnhan.quynhon", "thungan.quynhon"),
                            "{\"message\":\"nop-tien\",\"id\":\"1\",\"facts\":{}}",
                            404,
                            403,
                            409)),
            // a work item is for those who hold its role in its unit
            entry("GET /api/v1/work-items/{id}", row(OFFICERS, "", 404, 404, 200)),
            entry("POST /api/v1/work-items/{id}/claim", row(OFFICERS, "", 404, 404, 200)),
            entry("POST /api/v1/work-items/{id}/release", row(OFFICERS, "{\"reason\":\"x\"}", 404, 404, 200)),
            entry(
                    "POST /api/v1/work-items/{id}/forward",
                    row(OFFICERS, "{\"to\":\"tiepnhan2.quynhon\",\"opinion\":\"x\"}", 404, 404, 200)),
            entry("POST /api/v1/work-items/{id}/complete", row(OFFICERS, "{\"answers\":{}}", 404, 404, 422)),
            entry("GET /api/v1/work-items/{id}/colleagues", row(OFFICERS, "", 404, 404, 200)),
            entry("PUT /api/v1/work-items/{id}/draft", row(OFFICERS, "{\"a\":1}", 404, 404, 204)),
            // pure reckoning: nothing of anyone is read
            entry(
                    "POST /api/v1/deadlines/preview",
                    row(
                            OFFICERS,
                            "{\"receivedAt\":\"2026-06-01T08:00:00+07:00\",\"limit\":3,\"unit\":\"DAY\"}",
                            200,
                            200,
                            200)),
            entry("POST /api/v1/signatures/validate", row(OFFICERS, FILE, 200, 200, 200)),
            // what no route takes
            entry("ANY /api/**", row(OFFICERS, "", 404, 404, 404)),
            entry("ANY /engine-rest/**", row(OFFICERS, "", 404, 404, 404)),
            // the citizens' pages, without the secret
            entry("GET /tra-cuu", open("", 200)),
            entry("POST /tra-cuu", open("", 404)),
            entry("GET /tra-cuu/{code}", open("", 200)),
            entry("GET /tra-cuu/{code}/phieu/{kind}", open("", 404)),
            entry("GET /v3/api-docs", open("", 200)),
            entry("GET /v3/api-docs.yaml", open("", 200)),
            entry("ANY /error", open("", 500))));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private Worklist worklist;

    @Test
    void everyRouteHasARow() {
        assertThat(routes()).isEqualTo(ROWS.keySet());
    }

    @Test
    void nobodyIsToldMoreThanTheyMayKnow() {
        List<String> leaks = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Row> route : ROWS.entrySet()) {
            Row row = route.getValue();
            Subject subject = subject(route.getKey());
            String[] who = {"", row.people.otherUnit, row.people.otherRole, row.people.own};
            int[] wanted = {row.stranger, row.otherUnit, row.otherRole, row.own};
            for (int i = 0; i < who.length; i++) {
                asked++;
                Api.Answer answer = ask(route.getKey(), row, subject, who[i]);
                String name = route.getKey() + " by " + (who[i].isEmpty() ? "a stranger" : who[i]);
                if (answer.status() != wanted[i]) {
                    leaks.add(name + " → " + answer.status() + " instead of " + wanted[i] + " " + shown(answer));
                }
                boolean maySee = i == 3 || i == 2 && row.sameUnitSees;
                if (!maySee && tells(answer.text(), subject, route.getKey())) {
                    leaks.add(name + " tells of the case: " + shown(answer));
                }
            }
        }
        assertThat(asked).isEqualTo(4 * ROWS.size());
        assertThat(String.join("\n", leaks)).isEmpty();
    }

    private record Subject(String code, String secret, UUID document, String item) {}

    /** A case of its own for each route, with an item that its officer has taken, except where taking is what is asked. */
    private Subject subject(String route) {
        Receipt receipt = cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .ownedBy(OWNER)
                .receivedAt("2026-06-01T08:30"));
        WorkItem item = cases.item(receipt.caseId(), "Task_ChuyenHoSo");
        if (!route.endsWith("/claim")) {
            people.as(OFFICERS.own, () -> worklist.claim(item.id()));
        }
        UUID document = cases.detail(receipt.caseId()).documents().stream()
                .map(CaseDocument::documentId)
                .findFirst()
                .orElseThrow();
        return new Subject(receipt.code(), receipt.publicSecret(), document, item.id());
    }

    private Api.Answer ask(String route, Row row, Subject subject, String who) {
        String[] words = route.split(" ", 2);
        String path = words[1].replace("{key}", "xac-nhan-tinh-trang-hon-nhan")
                .replace("{code}", subject.code)
                .replace("{kind}", "receipt")
                .replace("{id}", id(words[1], subject))
                .replace("**", "khong-co");
        Api api = new Api(port);
        Api.Call call = api.call(words[0].equals("ANY") ? "GET" : words[0], path);
        switch (row.body) {
            case "" -> {}
            case FILE ->
                call.file("a.bin", "no zip, no model, no scan".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "refusal" ->
                call.json(Map.of(
                        "kind", "REFUSAL", "dossier", DossierJson.complete(api).body(), "reason", "Sai thẩm quyền"));
            case "dossier" -> call.json(DossierJson.complete(api).body());
            default -> call.json(row.body);
        }
        if (!who.isEmpty() && !path.startsWith("/tra-cuu")) {
            call.as(who);
        }
        return call.key(UUID.randomUUID().toString()).send();
    }

    private static String id(String path, Subject subject) {
        if (path.contains("/work-items/")) {
            return subject.item;
        }
        return path.contains("/documents/")
                ? subject.document.toString()
                : UUID.randomUUID().toString();
    }

    /** The item is no news where the path named it: the problem repeats the address. */
    private static boolean tells(String text, Subject subject, String route) {
        return text.contains(OWNER)
                || text.contains(ID_NUMBER)
                || text.contains(PHONE)
                || text.contains(subject.secret)
                || !route.contains("/work-items/") && text.contains(subject.item);
    }

    private static String shown(Api.Answer answer) {
        return answer.text().substring(0, Math.min(200, answer.text().length()));
    }

    private Set<String> routes() {
        Set<String> all = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getPatternValues()
                .forEach(pattern -> {
                    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        all.add("ANY " + pattern);
                    }
                    methods.forEach(method -> all.add(method + " " + pattern));
                }));
        return all;
    }
}
