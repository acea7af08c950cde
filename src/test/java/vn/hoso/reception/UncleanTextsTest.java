package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.document.PdfRenderer;

/** Texts that cannot be stored or printed are cleaned at the counter and refused at the interface. */
@TestProvince
class UncleanTextsTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseSearch search;

    @Autowired
    Reception reception;

    @Autowired
    TestPeople people;

    @Autowired
    PdfRenderer renderer;

    @Test
    void aNameWithControlCharactersIsReceivedWithoutThem() {
        CaseDetail detail = cases.detail(cases.receive(DossierFixture.aDossier()
                        .ofMarriageConfirmation()
                        .ownedBy("Bùi\u0007 Thị\u0000Sạch")
                        .receivedAt("2026-06-01T08:30"))
                .caseId());
        assertThat(detail.parties())
                .allSatisfy(party -> assertThat(party.name()).isEqualTo("Bùi  Thị Sạch"));
        assertThat(detail.documents()).isNotEmpty();
    }

    @Test
    void aSearchForWhatCannotBeStoredFindsNothing() {
        assertThat(people.call(
                        "quantri",
                        () -> search.search(new CaseSearch.Criteria("x\u0000\u0007y", null, null, false), 10)))
                .isEmpty();
    }

    @Test
    void theInterfaceRefusesTheCharacterThatNoDatabaseKeeps() throws Exception {
        assertThat(post("{\"procedure\": \"a\\u0000b\"}").statusCode()).isEqualTo(400);
        HttpResponse<String> answer = post("{\"x\": [\"\\\\\\u0000\"]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("U+0000");
        assertThat(post("{\"x\": \"\\\\u0000\"}").body()).doesNotContain("U+0000");
        assertThat(send(request("/api/v1/work-items?text=a%00b").build()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aScanThatCarriesAStampOfSecrecyIsRefusedWithASentence() {
        byte[] stamped = renderer.render("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>body {font-family:"
                + " 'Liberation Serif'}</style></head><body><p>TỐI MẬT</p><p>Báo cáo</p></body></html>");
        people.as("tiepnhan.quynhon", () -> assertThatThrownBy(() -> reception.scan(stamped, "bao-cao.pdf"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.text().vi())
                                .contains("TỐI MẬT")
                                .contains("bí mật nhà nước")));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/api/v1/cases")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder()
                .encodeToString(("tiepnhan.quynhon:" + TestPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
