package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hoso.Api;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormField;
import vn.hoso.form.FormSchema;
import vn.hoso.form.Option;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;

/** What the citizen is asked for while the case is settled: how it reads, and that it is asked once. */
@TestProvince
class CaseSupplementsTest {

    private static final String OFFICER = "chuyenvien.quynhon";
    private static final String WORDS = "Yêu cầu bổ sung giấy tờ (khi đang giải quyết)";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private TestPeople people;

    private Api api;
    private Receipt receipt;
    private UUID id;

    @BeforeEach
    void aCaseIsAppraised() {
        api = new Api(port);
        receipt = cases.underExamination();
        id = receipt.caseId();
    }

    @Test
    void theStatusSaysThatItIsAskedWhileSettling() {
        asked();
        JsonNode page = get("/api/v1/cases/" + receipt.code());
        assertThat(page.path("status").path("code").asInt()).isEqualTo(5);
        assertThat(page.path("status").path("stage").asString()).isEqualTo("SETTLING");
        assertThat(page.path("status").path("label").path("vi").asString()).isEqualTo(WORDS);
        assertThat(page.path("status").path("label").path("en").asString())
                .isEqualTo("Supplement requested (while settling)");
        JsonNode listed = get("/api/v1/cases?q=" + receipt.code()).get(0);
        assertThat(listed.path("status")).isEqualTo(page.path("status"));
        assertThat(api.get("/tra-cuu/" + receipt.code() + "?ma=" + receipt.publicSecret())
                        .send()
                        .text())
                .contains(WORDS);
        handedIn();
        assertThat(get("/api/v1/cases/" + receipt.code())
                        .path("status")
                        .path("stage")
                        .isNull())
                .isTrue();
        assertThat(get("/api/v1/cases?q=" + receipt.code())
                        .get(0)
                        .path("status")
                        .path("stage")
                        .isNull())
                .isTrue();
    }

    @Test
    void onceAskedTheFormNoLongerOffersItAndSaysWhy() {
        assertThat(offered()).contains("bo-sung");
        asked();
        handedIn();
        assertThat(offered()).contains("dong-y", "tu-choi").doesNotContain("bo-sung");
        FormContext context = people.call(OFFICER, () -> work.formContext(cases.item(id, "Task_ThamDinh")));
        assertThat(decision().options().barred(context)).singleElement().satisfies(why -> {
            assertThat(why.vi()).startsWith("Yêu cầu bổ sung giấy tờ: Đã yêu cầu bổ sung 1 lần");
            assertThat(why.en()).startsWith("Ask for a supplement: The applicant was asked 1 time");
        });
        String item = cases.item(id, "Task_ThamDinh").id();
        assertThat(get("/api/v1/work-items/" + item)
                        .path("barred")
                        .path("hetLuotBoSung")
                        .path("vi")
                        .asString())
                .startsWith("Đã yêu cầu bổ sung 1 lần");
    }

    @Test
    void whoSendsItAllTheSameIsToldWhy() {
        asked();
        handedIn();
        assertThatThrownBy(this::choose).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
                        refused.errors().getFirst().text().vi())
                .contains("Đã yêu cầu bổ sung 1 lần", "Hãy quyết định trên giấy tờ đang có"));
    }

    private List<String> offered() {
        FormContext context = people.call(OFFICER, () -> work.formContext(cases.item(id, "Task_ThamDinh")));
        return decision().options().in(context).stream().map(Option::value).toList();
    }

    private FormField.One decision() {
        WorkItem item = cases.item(id, "Task_ThamDinh");
        FormSchema form = people.call(OFFICER, () -> work.form(item));
        return (FormField.One) form.field("quyetDinhThamDinh").orElseThrow();
    }

    private void choose() {
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
    }

    private void asked() {
        choose();
        cases.complete(
                id,
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
    }

    private void handedIn() {
        cases.complete(id, "Task_NhanBoSung", Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Trích lục ly hôn"));
    }

    private JsonNode get(String path) {
        return api.get(path).as(OFFICER).send().json();
    }
}
