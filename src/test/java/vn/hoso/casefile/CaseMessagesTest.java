package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.organization.Officers;
import vn.hoso.reception.Receipt;

/** What other systems tell a case over HTTP: the tax notice and the payment of a land case. */
@TestProvince
class CaseMessagesTest {

    private static final String NOTICE = """
            {"message":"thong-bao-thue","facts":{"coNghiaVuTaiChinh":"co","soThongBaoThue":"1205/TB-CCT",
            "ngayThongBaoThue":"2026-06-01","thueThuNhap":18000000,"lePhiTruocBa":4500000,"soTienPhaiNop":22500000}}""";
    private static final String PAYMENT = """
            {"message":"nop-tien","facts":{"soChungTuNopTien":"NT-7781","ngayNopTien":"2026-06-01",
            "soTienDaNop":22500000}}""";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient jdbc;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private Receipt receipt;
    private String taxOfficer;
    private String cashier;

    @BeforeEach
    void theTaxOfficeHasTheTransferSlip() {
        receipt = cases.receive(aDossier()
                .of("dang-ky-bien-dong-quyen-su-dung-dat")
                .receivedAt("2026-06-01T08:30")
                .answering(Map.of(
                        "loaiBienDong", "chuyen-nhuong",
                        "benNhanQuyen", "Phạm Văn Đức",
                        "soDinhDanhBenNhan", "064085004321",
                        "loaiNguoiNhan", "ca-nhan",
                        "soThua", "88",
                        "soTo", "21",
                        "dienTichThua", 150,
                        "diaChiThuaDat", "Phường Quy Nhơn",
                        "khuVuc", "phuong"))
                .answering("soGiayChungNhan", "AA 01234567")
                .answering("giaTriHopDong", 900000000));
        UUID id = receipt.caseId();
        if (receipt.fee() > 0) {
            cases.complete(
                    id,
                    "Task_ThuLePhi",
                    Map.of(
                            "soBienLai",
                            "BL-" + receipt.code(),
                            "soTienDaThu",
                            receipt.fee(),
                            "hinhThucNopPhi",
                            "tien-mat"));
        }
        cases.handOver(id);
        cases.complete(
                id,
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "daKiemTraTranhChap", true, "loaiDatViTri", "Đất ở, vị trí 2"));
        cases.complete(id, "Task_KyPhieuChuyen", Map.of("quyetDinhKyPhieu", "ky"));
        cases.complete(id, "Task_GuiPhieuChuyen", Map.of("cachGuiPhieu", "dien-tu"));
        taxOfficer = holder("tax", Role.CASE_OFFICER);
        cashier = holder("receiving", Role.CASHIER);
    }

    private String holder(String party, Role role) {
        UUID unit = jdbc.sql("select unit_id from case_unit where case_id = ? and party = ?")
                .params(receipt.caseId(), party)
                .query(UUID.class)
                .single();
        return officers.holding(role, unit).getFirst().username();
    }

    @Test
    void aNoticeIsTakenOnceHoweverOftenItIsSent() throws Exception {
        HttpResponse<String> first = send(taxOfficer, "n-1", NOTICE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> again = send(taxOfficer, "n-1", NOTICE);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(cases.detail(receipt.caseId()).timeline())
                .filteredOn(entry -> entry.kind().equals("message-thong-bao-thue"))
                .hasSize(1);
        assertThat(send(taxOfficer, "n-2", NOTICE).statusCode())
                .as("the case does not wait for it any more")
                .isEqualTo(409);
    }

    @Test
    void nobodyIsHeardWithoutSayingWhoTheyAre() throws Exception {
        assertThat(send(null, "n-3", NOTICE).statusCode()).isEqualTo(401);
        assertThat(steps()).containsExactly("Task_XacDinhNghiaVuTaiChinh");
    }

    @Test
    void aNoticeComesFromTheTaxOfficeAndAPaymentFromTheCashier() throws Exception {
        assertThat(send(cashier, "n-4", NOTICE).statusCode()).isEqualTo(403);
        assertThat(send(taxOfficer, "n-5", NOTICE).statusCode()).isEqualTo(200);
        assertThat(send(taxOfficer, "p-1", PAYMENT).statusCode()).isEqualTo(403);
        assertThat(steps()).containsExactly("Task_GhiNhanNopTien");
        assertThat(send(cashier, "p-2", PAYMENT).statusCode()).isEqualTo(200);
        assertThat(steps()).containsExactly("Task_CapNhatDiaChinh");
    }

    @Test
    void whatIsNoneOfTheMessagesFactsIsRefused() throws Exception {
        HttpResponse<String> refused =
                send(taxOfficer, "n-6", NOTICE.replace("\"thueThuNhap\"", "\"quyetDinhKy\":\"ky\",\"thueThuNhap\""));
        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(refused.body()).contains("quyetDinhKy");
        assertThat(send(taxOfficer, "n-7", NOTICE.replace("\"co\"", "\"co-the\""))
                        .statusCode())
                .isIn(400, 422);
        assertThat(steps()).containsExactly("Task_XacDinhNghiaVuTaiChinh");
    }

    @Test
    void aCashierCannotChangeTheCaseOtherwise() throws Exception {
        for (String action : List.of("WITHDRAW", "DISCONTINUE", "EXTEND", "PAUSE")) {
            HttpResponse<String> refused =
                    post(cashier, "actions", null, "{\"action\":\"" + action + "\",\"reason\":\"Thử\"}");
            assertThat(refused.statusCode()).as(action).isEqualTo(403);
        }
        assertThat(steps()).containsExactly("Task_XacDinhNghiaVuTaiChinh");
    }

    private List<String> steps() {
        cases.runJobs(receipt.code());
        return cases.openItems(receipt.caseId()).stream()
                .map(item -> item.stepKey())
                .toList();
    }

    private HttpResponse<String> send(@Nullable String officer, String key, String body) throws Exception {
        return post(officer, "messages", key, body);
    }

    private HttpResponse<String> post(@Nullable String officer, String what, @Nullable String key, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/cases/" + receipt.code() + "/" + what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key + "-" + receipt.code());
        }
        if (officer != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (officer + ":" + TestPeople.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
