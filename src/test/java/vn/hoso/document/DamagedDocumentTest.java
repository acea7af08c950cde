package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.reception.Receipt;

/** A stored file that was changed or lost is said to be so, to people, to machines and to the audit log. */
@TestProvince
class DamagedDocumentTest {

    @LocalServerPort
    int port;

    @Value("${hoso.home}")
    Path home;

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseQuery query;

    @Autowired
    CaseDownloads downloads;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aChangedFileIsAProblemAndAnAuditRow() throws Exception {
        Stored stored = stored("Trần Văn Đổi");
        assertThat(get(stored).statusCode()).isEqualTo(200);
        byte[] bytes = Files.readAllBytes(stored.file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored.file, bytes);

        assertThatThrownBy(() -> read(stored)).isInstanceOf(DamagedDocument.class);
        HttpResponse<String> answer = get(stored);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("đã bị thay đổi");
        assertThat(told("document-changed", stored)).isOne();
    }

    @Test
    void aLostFileIsDamageAndNotAnUnknownDocument() throws Exception {
        Stored stored = stored("Trần Văn Mất");
        Files.delete(stored.file);

        assertThatThrownBy(() -> read(stored)).isInstanceOf(DamagedDocument.class);
        assertThat(get(stored).statusCode()).isEqualTo(409);
        assertThat(told("document-missing", stored)).isOne();
    }

    private record Stored(CaseDetail detail, StoredDocument document, Path file) {}

    private Stored stored(String owner) {
        Receipt receipt = cases.receive(DossierFixture.aDossier()
                .ofMarriageConfirmation()
                .ownedBy(owner)
                .receivedAt("2026-06-01T08:30"));
        CaseDetail detail = cases.detail(receipt.caseId());
        StoredDocument document = people.call(
                "quantri",
                () -> query.document(detail.id(), detail.documents().getFirst().documentId()));
        String hash = document.sha256();
        Path file = home.resolve("documents")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        return new Stored(detail, document, file);
    }

    private byte[] read(Stored stored) {
        return people.call("quantri", () -> downloads
                .document(stored.detail.id(), stored.document.id())
                .content());
    }

    private long told(String action, Stored stored) {
        return jdbc.sql("select count(*) from audit_entry where chain = 'documents' and action = ? and detail like ?")
                .params(action, "%" + stored.document.id() + "%")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(Stored stored) throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString(("quantri:" + TestPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        URI address = URI.create("http://localhost:" + port + "/api/v1/cases/" + stored.detail.code() + "/documents/"
                + stored.document.id());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
