package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.BatchSigning.Prepared;
import vn.hoso.casefile.BatchSigning.Ready;
import vn.hoso.casefile.BatchSigning.Refused;
import vn.hoso.worklist.Drafts;
import vn.hoso.worklist.WorkItem;

/** Several documents are signed with one consent, each by itself, and each exactly as it was shown. */
@TestProvince
class BatchSigningTest {

    private static final String LEADER = "lanhdao.quynhon";
    private static final String TEMPLATE = "giay-xac-nhan";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private BatchSigning signing;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void eachIsSignedByItselfAndOneThatFailsChangesNothing() {
        WorkItem first = cases.readyToSign();
        WorkItem changed = cases.readyToSign();
        WorkItem last = cases.readyToSign();
        List<Prepared> prepared = prepare(first, changed, last);
        assertThat(prepared).allMatch(each -> each instanceof Ready);
        draftAnew(changed.subjectId());

        sign(prepared.get(0));
        assertThatThrownBy(() -> sign(prepared.get(1)))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.text().vi()).contains("được lập lại"));
        sign(prepared.get(2));

        assertThat(document(changed).state()).isEqualTo(CaseDocument.State.DRAFT);
        WorkItem untouched = cases.item(changed.subjectId(), "Task_KyDuyet");
        assertThat(untouched.assigneeId()).isNull();
        assertThat(untouched.version()).isEqualTo(changed.version());
        assertThat(document(first).state()).isEqualTo(CaseDocument.State.SIGNED);
        assertThat(cases.item(first.subjectId(), "Task_CapSoPhatHanh")).isNotNull();
        assertThat(number(last)).as("no number was lost").isEqualTo(number(first) + 1);
    }

    @Test
    void whatNeedsMoreThanTheSignatureIsRefusedWithTheReason() {
        WorkItem asksMore = cases.readyToSign();
        jdbc.sql("update work_item set properties = properties - 'signsWhen' where id = ?")
                .param(asksMore.id())
                .update();
        WorkItem begun = cases.readyToSign();
        people.as(
                LEADER, () -> drafts.save(begun.id(), "{\"quyetDinhKy\": \"tra-lai\", \"lyDoTraLaiKy\": \"Sai tên\"}"));
        WorkItem decided = cases.readyToSign();
        people.as(LEADER, () -> drafts.save(decided.id(), "{\"quyetDinhKy\": \"ky\"}"));

        List<Prepared> prepared = prepare(asksMore, begun, decided);

        assertThat(why(prepared.get(0))).contains("còn phải điền").contains("Chọn “Quyết định”");
        assertThat(why(prepared.get(1))).contains("điền dở");
        assertThat(prepared.get(2)).isInstanceOf(Ready.class);
    }

    @Test
    void whatIsNotTheLeadersToSignIsRefused() {
        WorkItem examined = cases.item(cases.underExamination().caseId(), "Task_ThamDinh");
        WorkItem signed = cases.readyToSign();
        sign(prepare(signed).getFirst());

        assertThat(why(prepare(examined).getFirst())).contains("Không có việc này");
        assertThat(why(prepare(signed).getFirst())).contains("không ký văn bản nào");
        assertThatThrownBy(() -> prepareAs("chuyenvien.quynhon", examined))
                .as("who has no key")
                .isInstanceOf(UserError.class);
    }

    @Test
    void aWrongPinIsToldBeforeAnythingIsSigned() {
        people.as(LEADER, () -> assertThatThrownBy(() -> signing.tryPin("0000".toCharArray()))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.text().vi()).contains("PIN không đúng")));
    }

    @Test
    void thereAreNoMoreThanSomeoneCanRead() {
        List<WorkItem> many = Collections.nCopies(BatchSigning.MOST + 1, cases.readyToSign());
        people.as(LEADER, () -> assertThatThrownBy(() -> signing.prepare(many)).isInstanceOf(UserError.class));
    }

    private List<Prepared> prepare(WorkItem... items) {
        return prepareAs(LEADER, items);
    }

    private List<Prepared> prepareAs(String username, WorkItem... items) {
        return people.call(username, () -> signing.prepare(List.of(items)));
    }

    private void sign(Prepared prepared) {
        people.as(LEADER, () -> signing.sign((Ready) prepared, TestPeople.PASSWORD.toCharArray()));
        cases.runJobs(prepared.item().subjectCode());
    }

    private static String why(Prepared prepared) {
        return ((Refused) prepared).why().vi();
    }

    private CaseDocument document(WorkItem item) {
        return documents.current(item.subjectId(), TEMPLATE).orElseThrow();
    }

    private int number(WorkItem item) {
        return Integer.parseInt(document(item).number());
    }

    private void draftAnew(UUID id) {
        transaction.executeWithoutResult(status -> documents.addDraft(
                id, TEMPLATE, "Giấy xác nhận", "%PDF-1.4 mới".getBytes(), Map.of(), "du-thao-moi.pdf"));
    }
}
