package vn.hoso.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.Api;
import vn.hoso.TestProvince;

/** Whatever is wrong with a request, the answer is a problem in the caller's language. */
@TestProvince
class ApiProblemsTest {

    private static final String OFFICER = "chuyenvien.quynhon";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api",
        "GET, /api/",
        "GET, /api/v1",
        "GET, /api/v1/khong-co",
        "POST, /api/v2/cases",
        "GET, /engine-rest",
        "GET, /engine-rest/",
        "GET, /engine-rest/task"
    })
    void anAddressThatThereIsNotIsAProblem(String method, String path) {
        Api.Answer answer = api.call(method, path).as(OFFICER).send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("Không có địa chỉ này trong giao diện.");
        assertThat(api.call(method, path).send().status()).isEqualTo(401);
    }

    @Test
    void aMethodThatAnAddressDoesNotTake() {
        Api.Answer answer = api.call("DELETE", "/api/v1/cases").as(OFFICER).send();
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).contains("DELETE");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/procedures", "/api/v1/cases", "/api/v1/work-items"})
    void anAnswerThatThereIsNot(String path) {
        Api.Answer answer =
                api.get(path).as(OFFICER).header("Accept", "application/xml").send();
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).contains("Accept");
    }

    @Test
    void aChangeWhoseAnswerIsNotWantedIsNotMade() {
        Api.Answer answer = api.post("/api/v1/cases")
                .as("tiepnhan.quynhon")
                .key("k")
                .header("Accept", "text/csv")
                .json("{}")
                .send();
        assertThat(answer.status()).isEqualTo(406);
    }

    @Test
    void aTypeThatIsNotTaken() {
        Api.Answer answer = api.post("/api/v1/deadlines/preview")
                .as(OFFICER)
                .json("x")
                .header("Content-Type", "text/plain")
                .send();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isNotBlank();
        assertThat(api.post("/api/v1/signatures/validate")
                        .as(OFFICER)
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileThatIsTooLarge() {
        Api.Answer answer = api.post("/api/v1/signatures/validate")
                .as(OFFICER)
                .file("lon.pdf", new byte[101 * 1024 * 1024])
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).contains("quá lớn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | Thiếu nội dung, hoặc nội dung không phải JSON đúng cú pháp.",
                "[] | Thiếu nội dung, hoặc nội dung không phải JSON đúng cú pháp.",
                "{\"limit\": \"x\"} | Trường “limit” trong JSON sai kiểu hoặc sai giá trị.",
                "{\"limits\": 3} | Không có trường “limits” ở đây. Các trường được nhận: calendar, cutOff, limit, pauses,"
                        + " receivedAt, unit.",
                "{\"calendar\": {\"offs\": []}} | Không có trường “calendar.offs” ở đây. Các trường được nhận: off, shifts,"
                        + " work."
            })
    void aBodyThatCannotBeRead(String body, String detail) {
        Api.Answer answer =
                api.post("/api/v1/deadlines/preview").as(OFFICER).json(body).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(detail);
    }

    @Test
    void aMissingFileAndAMissingKeyAreNamed() {
        Api.Answer noFile = api.post("/api/v1/signatures/validate")
                .as(OFFICER)
                .json("--b--")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send();
        assertThat(noFile.status()).isEqualTo(400);
        assertThat(noFile.problem()).contains("“file”");
        assertThat(api.get("/api/v1/work-items?size=x").as(OFFICER).send().problem())
                .contains("“size”");
    }

    @ParameterizedTest
    @CsvSource({"vi, Thiếu trường “unit”.", "en, The field “unit” is missing.", "fr, Thiếu trường “unit”."})
    void problemsAreInTheCallersLanguage(String language, String detail) {
        assertThat(api.post("/api/v1/deadlines/preview")
                        .as(OFFICER)
                        .header("Accept-Language", language)
                        .json("{}")
                        .send()
                        .problem())
                .isEqualTo(detail);
    }

    @Test
    void workThatWasTakenIsListedUnlessAnotherBoxIsNamed() {
        assertThat(api.get("/api/v1/work-items").as(OFFICER).send().status()).isEqualTo(200);
        assertThat(api.get("/api/v1/work-items?box=KHAC").as(OFFICER).send().status())
                .isEqualTo(400);
    }
}
