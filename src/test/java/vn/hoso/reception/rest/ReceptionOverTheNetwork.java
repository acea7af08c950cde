package vn.hoso.reception.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.Api;
import vn.hoso.DossierJson;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;

/** A counter whose dossiers come over the network. */
@TestProvince
abstract class ReceptionOverTheNetwork {

    static final String OFFICER = "tiepnhan.quynhon";
    static final byte[] SCAN = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Api api;
    final String owner = "Nguyễn Thị " + UUID.randomUUID();
    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void onAWorkingDay() {
        api = new Api(port);
        clock.set("2026-06-01T08:30");
    }

    DossierJson dossier() {
        return DossierJson.complete(api).ownedBy(owner);
    }

    Api.Answer create(DossierJson dossier, String idempotencyKey) {
        return api.post("/api/v1/cases")
                .as(OFFICER)
                .key(idempotencyKey)
                .json(dossier.body())
                .send();
    }

    Api.Answer scan(byte[] content) {
        return api.post("/api/v1/scans")
                .as(OFFICER)
                .key("scan-" + key)
                .file("to-khai.pdf", content)
                .send();
    }

    int casesOfOwner() {
        return jdbc.sql("select count(*) from case_party where kind = 'OWNER' and name = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }
}
