package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.FailingDatabase;
import vn.hoso.FailingDatabase.End;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseWork.Signature;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Whatever an action does, wherever it is cut off: all of it is there, or nothing. */
@TestProvince
class AtomicityTest {

    private static final Map<String, Object> HANDED_OVER = Map.of("nhanBanGiao", "nhan");

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Reception reception;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private static DossierFixture dossier() {
        return aDossier().ofMarriageConfirmation().answering("doiTuongMienLePhi", true);
    }

    @Test
    void nothingIsLeftOfAReceptionThatIsCutOffAndItsNumberIsNotLost() {
        DossierFixture fixture = dossier().receivedAt("2026-06-02T08:30");
        Receipt first = cases.receive(fixture);
        Dossier dossier = cases.handedIn(fixture);

        List<Receipt> through = new ArrayList<>();
        End end = people.call(
                fixture.receivedBy(), () -> cutOffEverywhere(() -> through.add(reception.receive(dossier))));
        assertThat(end)
                .as("the drawing of the receipt, which comes after the case")
                .isEqualTo(End.COPED);
        byte[] receipt = people.call(
                fixture.receivedBy(),
                () -> reception.receiptPdf(through.getFirst().caseId()));
        assertThat(new String(receipt, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        Receipt last = cases.receive(fixture);
        assertThat(number(last.code()))
                .as("the one that came through at last, and this one")
                .isEqualTo(number(first.code()) + 2);
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    @Test
    void nothingIsLeftOfAStepThatIsCutOff() {
        Receipt receipt = cases.receive(dossier());
        cases.complete(receipt.caseId(), "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
        WorkItem item = claimed(receipt.caseId(), "Task_NhanBanGiao");

        people.as(
                cases.officerFor(item).username(),
                () -> cutOffEverywhere(() -> work.complete(item.id(), HANDED_OVER, null)));

        assertThat(cases.openItems(receipt.caseId()))
                .extracting(WorkItem::stepKey)
                .containsExactly("Task_ThamDinh");
    }

    @Test
    void nothingIsLeftOfASignatureThatIsCutOffAndItsNumberIsNotLost() {
        Receipt before = toBeSigned();
        sign(before);
        Receipt receipt = toBeSigned();
        WorkItem item = claimed(receipt.caseId(), "Task_KyDuyet");
        Map<String, Object> answers = Map.of("quyetDinhKy", "ky");

        people.as(cases.officerFor(item).username(), () -> {
            Signature consent = cases.signature(receipt.caseId(), item, answers);
            String draft = consent.documentSha256();
            cutOffEverywhere(
                    () -> work.complete(item.id(), answers, new Signature(draft, TestPeople.PASSWORD.toCharArray())));
        });

        assertThat(signedNumber(receipt)).isEqualTo(signedNumber(before) + 1);
    }

    @Test
    void nothingIsLeftOfAnActionOnTheWholeCaseThatIsCutOff() {
        Receipt receipt = cases.receive(dossier());

        people.as(
                "tiepnhan.quynhon",
                () -> cutOffEverywhere(() -> requests.act(receipt.caseId(), CaseRequests.Action.WITHDRAW, "Đổi ý")));

        assertThat(cases.openItems(receipt.caseId()))
                .extracting(WorkItem::stepKey)
                .as("the wish is looked at while the work waits, until it is confirmed")
                .contains("Task_GhiNhanRutHoSo", "Task_ChuyenHoSo");
    }

    private Receipt toBeSigned() {
        Receipt receipt = cases.receive(dossier());
        cases.handOver(receipt.caseId());
        cases.complete(
                receipt.caseId(),
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        cases.complete(receipt.caseId(), "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        return receipt;
    }

    private void sign(Receipt receipt) {
        cases.complete(receipt.caseId(), "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
    }

    private int signedNumber(Receipt receipt) {
        return jdbc.sql("select number from case_document where case_id = ? and number is not null")
                .param(receipt.caseId())
                .query(Integer.class)
                .single();
    }

    private WorkItem claimed(UUID caseId, String step) {
        WorkItem item = cases.item(caseId, step);
        return people.call(cases.officerFor(item).username(), () -> worklist.claim(item.id()));
    }

    /** Cuts the action off before each of its statements in turn, until it comes through or can do without one. */
    private End cutOffEverywhere(TestPeople.Action action) {
        Map<String, String> before = everything();
        int statement = 1;
        End end = FailingDatabase.at(statement, action);
        while (end == End.CUT_OFF) {
            assertThat(everything()).as("cut off before statement " + statement).isEqualTo(before);
            statement++;
            end = FailingDatabase.at(statement, action);
        }
        assertThat(statement).as("statements of the action").isGreaterThan(15);
        assertThat(everything()).isNotEqualTo(before);
        return end;
    }

    /** The rows of every table of the product and of the engine, as a number and a sum of their hashes. */
    private Map<String, String> everything() {
        List<String> tables = jdbc.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('hoso', 'engine') and table_type = 'BASE TABLE'"
                        + " and has_table_privilege(table_schema || '.' || table_name, 'select') order by 1")
                .query(String.class)
                .list();
        Map<String, String> found = new LinkedHashMap<>();
        for (String table : tables) {
            found.put(
                    table,
                    jdbc.sql("select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                    + " t")
                            .query(String.class)
                            .single());
        }
        return found;
    }
}
