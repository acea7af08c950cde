package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.engine.EngineIncident;
import vn.hoso.notification.Notices;
import vn.hoso.notification.Notices.Notice;
import vn.hoso.organization.Officers;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Who is told of work that was given to them, and of cases that stand still. */
@TestProvince
class CaseNoticesTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Notices notices;

    @Autowired
    private Officers officers;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private Receipt receipt;
    private WorkItem item;

    @BeforeEach
    void aStepIsOpen() {
        receipt = cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
        item = cases.item(receipt.caseId(), "Task_ChuyenHoSo");
    }

    @Test
    void whoIsGivenAnItemIsToldByWhomAndWhy() {
        people.as("tiepnhan.quynhon", () -> {
            worklist.claim(item.id());
            worklist.forward(item.id(), id("tiepnhan2.quynhon"), "Tôi đi họp chiều nay");
        });
        assertThat(told("tiepnhan2.quynhon"))
                .singleElement()
                .extracting(line -> line.text().vi())
                .asString()
                .contains("giao cho bạn: " + item.stepName(), receipt.code(), "Tôi đi họp chiều nay");
        people.as("tiepnhan2.quynhon", () -> worklist.forward(item.id(), id("tiepnhan.quynhon"), "Trả lại bạn"));
        people.as("giamsat", () -> worklist.forward(item.id(), id("tiepnhan2.quynhon"), "Giải quyết ngay"));
        assertThat(told("tiepnhan2.quynhon")).hasSize(2);
        assertThat(told("giamsat")).isEmpty();
    }

    @Test
    void whatSomeoneTookThemselvesIsNoNews() {
        people.as("tiepnhan.quynhon", () -> worklist.claim(item.id()));
        people.as("giamsat", () -> worklist.forward(item.id(), id("tiepnhan2.quynhon"), "Làm hộ"));
        int before = told("tiepnhan.quynhon").size();
        people.as("tiepnhan2.quynhon", () -> worklist.forward(item.id(), id("tiepnhan2.quynhon"), "Tôi giữ"));
        assertThat(told("tiepnhan2.quynhon")).hasSize(1);
        assertThat(told("tiepnhan.quynhon")).hasSize(before);
    }

    @Test
    void administratorsAreToldOfIncidentsTogetherWhereTheCauseIsOne() {
        String cause = "No route to the archive " + UUID.randomUUID();
        fails(receipt.code(), cause);
        assertThat(told("quantri"))
                .singleElement()
                .extracting(line -> line.text().vi())
                .asString()
                .contains("đứng lại", cause);
        Receipt other = cases.receive(aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:40"));
        fails(other.code(), cause);
        fails(other.code(), cause);
        assertThat(people.call("quantri", () -> notices.latest(1)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text().vi()).startsWith("2 hồ sơ đứng lại");
                    assertThat(line.page()).isEqualTo("su-co");
                });
        fails(receipt.code(), cause + ", another one");
        assertThat(told("quantri")).as("another cause is another line").hasSize(1);
        assertThat(told("tiepnhan.quynhon")).isEmpty();
    }

    private void fails(String code, String cause) {
        transactions.executeWithoutResult(status -> events.publishEvent(new EngineIncident.Happened(code, cause)));
    }

    private UUID id(String username) {
        return officers.byUsername(username).orElseThrow().id();
    }

    private List<Notice> told(String username) {
        return people.call(username, () -> notices.latest(500)).stream()
                .filter(line -> receipt.code().equals(line.caseCode()))
                .toList();
    }
}
