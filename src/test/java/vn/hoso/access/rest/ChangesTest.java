package vn.hoso.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.Api;
import vn.hoso.CaseFixture;
import vn.hoso.TestProvince;
import vn.hoso.reception.Receipt;

/** Changes over the network: versions as entity tags, and the same request sent again. */
@TestProvince
class ChangesTest {

    private static final String OFFICER = "tiepnhan.quynhon";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture cases;

    private Api api;
    private String code;
    private String item;

    @BeforeEach
    void aCaseThatWaitsForItsOfficer() {
        api = new Api(port);
        Receipt receipt = cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
        code = receipt.code();
        item = "/api/v1/work-items/"
                + cases.item(receipt.caseId(), "Task_ChuyenHoSo").id();
    }

    @Test
    void aChangeAnswersWithTheVersionThatItMade() {
        String before = api.get(item).as(OFFICER).send().header("ETag");
        Api.Answer taken = api.post(item + "/claim").as(OFFICER).ifMatch(before).send();
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.header("ETag"))
                .isNotEqualTo(before)
                .isEqualTo("\"" + taken.json().path("version").asInt() + "\"")
                .isEqualTo(api.get(item).as(OFFICER).send().header("ETag"));
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotChanged() {
        String before = api.get(item).as(OFFICER).send().header("ETag");
        assertThat(api.post(item + "/claim").as(OFFICER).send().status()).isEqualTo(200);
        Api.Answer late = api.post(item + "/release")
                .as(OFFICER)
                .ifMatch(before)
                .json("{\"reason\":\"x\"}")
                .send();
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).contains("If-Match");
    }

    @Test
    void aCaseIsChangedInTheVersionThatWasRead() {
        String tag =
                api.get("/api/v1/cases/" + code).as("tiepnhan.quynhon").send().header("ETag");
        Map<String, String> withdrawal = Map.of("action", "WITHDRAW", "reason", "Công dân đề nghị");
        String actions = "/api/v1/cases/" + code + "/actions";
        Api.Answer stale = api.post(actions)
                .as("tiepnhan.quynhon")
                .ifMatch("\"9999\"")
                .json(withdrawal)
                .send();
        assertThat(stale.status()).isEqualTo(412);
        Api.Answer done = api.post(actions)
                .as("tiepnhan.quynhon")
                .ifMatch(tag)
                .json(withdrawal)
                .send();
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("ETag"))
                .isEqualTo(api.get("/api/v1/cases/" + code)
                        .as("tiepnhan.quynhon")
                        .send()
                        .header("ETag"));
    }

    @Test
    void aChangeThatIsSentAgainIsAnsweredAsBefore() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = api.post(item + "/claim").as(OFFICER).key(key).send();
        assertThat(api.post(item + "/release")
                        .as(OFFICER)
                        .json("{\"reason\":\"x\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        Api.Answer again = api.post(item + "/claim").as(OFFICER).key(key).send();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(api.get(item)
                        .as(OFFICER)
                        .send()
                        .json()
                        .path("item")
                        .path("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void aKeyIsBoundToWhatWasAsked() {
        String key = UUID.randomUUID().toString();
        api.post(item + "/claim").as(OFFICER).send();
        String release = item + "/release";
        assertThat(api.post(release)
                        .as(OFFICER)
                        .key(key)
                        .json("{\"reason\":\"một\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(api.post(release)
                        .as(OFFICER)
                        .key(key)
                        .json("{\"reason\":\"hai\"}")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(api.post(item + "/claim")
                        .as(OFFICER)
                        .key("x".repeat(201))
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofTwoWhoTakeTheSameItemOneGetsItWhateverTheirKeys() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<Api.Answer>> sent = new ArrayList<>();
            for (String who : List.of(OFFICER, "tiepnhan2.quynhon")) {
                sent.add(senders.submit(
                        () -> api.post(item + "/claim").as(who).key(key).send()));
            }
            for (Future<Api.Answer> answer : sent) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
}
