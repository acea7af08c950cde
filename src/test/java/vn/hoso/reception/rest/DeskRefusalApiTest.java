package vn.hoso.reception.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.hoso.Api;
import vn.hoso.DossierJson;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;

/** Dossiers that a counter does not receive are no cases, but have the national portal's status. */
@TestProvince
class DeskRefusalApiTest {

    private static final String OFFICER = "tiepnhan.quynhon";

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private final String applicant = "Trần Thị " + UUID.randomUUID();

    @BeforeEach
    void onAWorkingDay() {
        api = new Api(port);
        clock.set("2026-06-01T08:30");
    }

    @Test
    void aRefusalIsStatusThree() {
        JsonNode made = made("REFUSAL", List.of());
        assertThat(made.path("status").path("key").asString()).isEqualTo("NOT_ACCEPTED");
        assertThat(made.path("status").path("code").asInt()).isEqualTo(3);
        assertThat(made.path("status").path("stage").isNull()).isTrue();
        assertThat(made.path("status").path("label").path("vi").asString()).isEqualTo("Không được tiếp nhận");
        assertThat(kept(made)).isEqualTo("NOT_ACCEPTED");
        assertThat(recent(OFFICER)).contains(made);
        assertThat(recent("tiepnhan.pleiku")).as("another counter's").doesNotContain(made);
    }

    @Test
    void aSupplementAskedForAtTheDeskIsStatusFiveOfThatKind() {
        JsonNode made = made("SUPPLEMENT", List.of(firstPaper()));
        assertThat(made.path("status").path("code").asInt()).isEqualTo(5);
        assertThat(made.path("status").path("stage").asString()).isEqualTo("AT_DESK");
        assertThat(made.path("status").path("label").path("vi").asString())
                .isEqualTo("Yêu cầu bổ sung giấy tờ (tại quầy, trước khi tiếp nhận)");
        assertThat(made.path("status").path("label").path("en").asString())
                .isEqualTo("Supplement requested (at the desk, before acceptance)");
        assertThat(kept(made)).isEqualTo("SUPPLEMENT_REQUESTED AT_DESK");
        assertThat(made.path("papers")).hasSize(1);
    }

    @Test
    void onlyADeskOfficerMayAndTheReasonIsNeeded() {
        assertThat(send("chuyenvien.quynhon", "REFUSAL", List.of(), "Không thuộc thẩm quyền")
                        .status())
                .isEqualTo(403);
        assertThat(send(OFFICER, "REFUSAL", List.of(), " ").problem()).contains("Ghi lý do");
        assertThat(api.get("/api/v1/desk-refusals")
                        .as("chuyenvien.quynhon")
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private JsonNode made(String kind, List<String> papers) {
        Api.Answer answer = send(OFFICER, kind, papers, "Thiếu giấy tờ, không thuộc thẩm quyền");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Api.Answer send(String officer, String kind, List<String> papers, String reason) {
        return api.post("/api/v1/desk-refusals")
                .as(officer)
                .key(UUID.randomUUID().toString())
                .json(Map.of(
                        "kind",
                        kind,
                        "dossier",
                        DossierJson.complete(api).ownedBy(applicant).body(),
                        "papers",
                        papers,
                        "reason",
                        reason))
                .send();
    }

    private List<JsonNode> recent(String officer) {
        return api.get("/api/v1/desk-refusals")
                .as(officer)
                .send()
                .json()
                .valueStream()
                .toList();
    }

    private String firstPaper() {
        return api.get("/api/v1/procedures/xac-nhan-tinh-trang-hon-nhan")
                .as(OFFICER)
                .send()
                .json()
                .path("papers")
                .get(0)
                .path("key")
                .asString();
    }

    private String kept(JsonNode made) {
        return jdbc.sql("select concat_ws(' ', status, supplement_stage) from desk_refusal where number = ?")
                .param(made.path("number").asString())
                .query(String.class)
                .single();
    }
}
