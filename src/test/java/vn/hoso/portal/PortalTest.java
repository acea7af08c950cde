package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.FailingDatabase;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;
import vn.hoso.casefile.PublicCases;
import vn.hoso.reception.Receipt;

/** The citizens' pages, asked over the network as a browser without script does. */
@TestProvince
class PortalTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicCases publicCases;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void theReceiptsWordsOpenTheCase() throws Exception {
        Receipt receipt = received();
        HttpResponse<String> page = scanned(receipt.code(), receipt.publicSecret(), "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(receipt.code(), "Đang xử lý", "Xác nhận tình trạng hôn nhân", "15.000\u00a0₫ – chưa nộp")
                .contains("id=\"status\"", "id=\"due\"", "id=\"timeline\"")
                .contains("Hồ sơ được tiếp nhận");
    }

    @Test
    void theOfficersNoteOnWhatWasNotCheckedIsNotTheCitizens() throws Exception {
        Receipt receipt = received();
        String page = scanned(receipt.code(), receipt.publicSecret(), "").body();
        assertThat(page).contains("Bộ luật Dân sự 2015, Điều 147–148").doesNotContain("chưa đối chiếu");
    }

    @Test
    void theFormFindsWhatTheQrCodeFinds() throws Exception {
        Receipt receipt = received();
        HttpResponse<String> page = typed(
                " " + receipt.code().toLowerCase(java.util.Locale.ROOT) + " ",
                receipt.publicSecret().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .isEqualTo(scanned(receipt.code(), receipt.publicSecret(), "").body());
    }

    @Test
    void aWrongSecretIsAnsweredAsACodeThatDoesNotExist() throws Exception {
        Receipt receipt = received();
        HttpResponse<String> wrong = scanned(receipt.code(), "AAAAAAAAAA", "");
        String nobodys = "H21.000.00-260105-9999";
        HttpResponse<String> unknown = scanned(nobodys, "AAAAAAAAAA", "");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(wrong.body().replace(receipt.code(), "X"))
                .isEqualTo(unknown.body().replace(nobodys, "X"));
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void theSecretOfOneCaseDoesNotOpenAnother() throws Exception {
        Receipt one = received();
        Receipt other = received();
        assertThat(scanned(one.code(), other.publicSecret(), "").statusCode()).isEqualTo(404);
        assertThat(scanned(one.code(), "", "").body()).doesNotContain("id=\"status\"");
        assertThat(typed(one.code(), "").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageKeepsNothingAndTellsNobody() throws Exception {
        Receipt receipt = received();
        HttpResponse<String> page = scanned(receipt.code(), receipt.publicSecret(), "");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.body()).doesNotContainIgnoringCase("<script").doesNotContain("style=");
    }

    @Test
    void thePageNamesNoPersonAndNoPersonalNumber() throws Exception {
        Receipt receipt = received();
        cases.complete(
                receipt.caseId(),
                "Task_ThuLePhi",
                Map.of("soBienLai", "BL-" + receipt.code(), "soTienDaThu", 15_000, "hinhThucNopPhi", "tien-mat"));
        assertThat(scanned(receipt.code(), receipt.publicSecret(), "").body())
                .doesNotContain("052190001234", "0912345678")
                .doesNotContain("Nguyễn Thị Hoa", "Nguyễn Thị Hạnh", "Lê Thị Mai")
                .contains("Đã xong: Nộp phí, lệ phí", "15.000\u00a0₫ – đã nộp");
    }

    @Test
    void anOverdueCaseIsOwnedUpTo() throws Exception {
        Receipt receipt = received();
        clock.set("2026-06-08T09:00");
        assertThat(scanned(receipt.code(), receipt.publicSecret(), "").body())
                .contains("✕ Quá hạn 2 ngày làm việc", "Đây là lỗi của cơ quan");
    }

    @Test
    void anExtensionIsShownWithItsApologyAndNewDate() throws Exception {
        Receipt receipt = received();
        jdbc.sql(
                        "insert into deadline_extension (id, case_id, amount, unit, reason, legal_basis, due_before, due_after,"
                                + " granted_at, granted_by) select ?, id, 2, 'WORKING_DAY', 'Chờ xác minh', 'NĐ 61/2018',"
                                + " current_due_at, current_due_at + interval '4 days', received_at, 'x' from case_file where id = ?")
                .params(UUID.randomUUID(), receipt.caseId())
                .update();
        assertThat(scanned(receipt.code(), receipt.publicSecret(), "").body())
                .contains("Cơ quan xin lỗi", "hẹn lại 08/06/2026 17:00", "Chờ xác minh");
    }

    @Test
    void englishIsComplete() throws Exception {
        Receipt receipt = received();
        String page =
                scanned(receipt.code(), receipt.publicSecret(), "&lang=en").body();
        assertThat(page)
                .contains("lang=\"en\"", "What has happened", "Case received", "Pay the fee of 15.000\u00a0₫")
                .doesNotContain("Ông/bà", "Hồ sơ được tiếp nhận");
    }

    @Test
    void aSlipThatWasNotMadeIsAnsweredAsAWrongSecret() throws Exception {
        Receipt receipt = received();
        HttpResponse<String> none = get("/tra-cuu/" + receipt.code() + "/phieu/apology?ma=" + receipt.publicSecret());
        HttpResponse<String> wrong = get("/tra-cuu/" + receipt.code() + "/phieu/apology?ma=AAAAAAAAAA");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).isEqualTo(wrong.body());
    }

    @Test
    void theReceiptItselfIsNotHandedOutAgain() throws Exception {
        Receipt receipt = received();
        assertThat(get("/tra-cuu/" + receipt.code() + "/phieu/receipt?ma=" + receipt.publicSecret())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverGuessesACodesSecretHasToWait() throws Exception {
        String code = "H21.000.00-260105-" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> last = scanned(code, "GUESS0", "");
        for (int i = 1; last.statusCode() != 429 && i < 100; i++) {
            last = scanned(code, "GUESS" + i, "");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.body()).contains("Hãy thử lại sau").doesNotContain(code);
    }

    @Test
    void theRightSecretOpensTheCaseWhateverStrangersTriedElsewhere() throws Exception {
        Receipt receipt = received();
        String path = "/tra-cuu/" + receipt.code() + "?ma=";
        HttpResponse<String> last = from("198.51.100.7", path + "GUESS");
        for (int i = 1; last.statusCode() != 429 && i < 100; i++) {
            last = from("198.51.100.7", path + "GUESS" + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(from("198.51.100.7", path + receipt.publicSecret()).statusCode())
                .isEqualTo(429);
        assertThat(from("203.0.113.8", path + receipt.publicSecret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void behindTheProxyEachCitizenHasTheirOwnLimit() throws Exception {
        HttpResponse<String> last = from("198.51.100.9", "/tra-cuu/X0?ma=Y");
        for (int i = 1; last.statusCode() != 429 && i < 500; i++) {
            last = from("198.51.100.9", "/tra-cuu/X" + i + "?ma=Y");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.9", "/tra-cuu/X?ma=Y").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongSecretAsksTheDatabaseNoMoreThanACodeThatDoesNotExist() {
        Receipt receipt = received();
        int wrong = statements(receipt.code());
        assertThat(wrong).isPositive().isEqualTo(statements("H21.000.00-260105-9999"));
    }

    private int statements(String code) {
        int statement = 1;
        while (FailingDatabase.at(statement, () -> publicCases.find(code, "AAAAAAAAAA"))
                != FailingDatabase.End.CAME_THROUGH) {
            statement++;
        }
        return statement - 1;
    }

    private HttpResponse<String> from(String address, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }

    private Receipt received() {
        return cases.receive(DossierFixture.aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"));
    }

    private HttpResponse<String> scanned(String code, String secret, String more) throws Exception {
        return get("/tra-cuu/" + code + "?ma=" + secret + more);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> typed(String code, String secret) throws Exception {
        String form = "ma-ho-so=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&ma="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(address("/tra-cuu"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
