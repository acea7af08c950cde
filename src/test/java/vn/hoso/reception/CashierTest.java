package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.Api;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseWork;
import vn.hoso.casefile.FormRefused;
import vn.hoso.form.FieldError;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.worklist.WorkItem;

/** The cashier sees what is due and why, cannot change it, and takes no other amount. */
@TestProvince
class CashierTest {

    private static final String STEP = "Task_ThuLePhi";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private TestPeople people;

    @Test
    void theAmountThatIsDueAndItsBasisStandInTheForm() {
        UUID id = received();
        WorkItem item = cases.item(id, STEP);
        people.as(cases.officerFor(item).username(), () -> {
            FormSchema form = work.form(item);
            assertThat(form).isNotNull();
            Map<String, Object> known = work.formContext(item).known();
            assertThat(new BigDecimal(String.valueOf(known.get("soTienPhaiThu"))))
                    .isEqualByComparingTo("15000");
            assertThat(known.get("canCuLePhi")).asString().contains("Nghị quyết của Hội đồng nhân dân tỉnh");
            assertThat(FormState.of(form, Map.of()).readOnly()).contains("soTienPhaiThu", "canCuLePhi");
        });
    }

    @Test
    void anotherAmountIsRefusedWhateverIsSentAsDue() {
        UUID id = received();
        assertThatThrownBy(() -> cases.complete(id, STEP, taken(10_000, 10_000)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("15.000");
        assertThat(cases.detail(id).fee().paidAt()).isNull();
        cases.complete(id, STEP, taken(15_000, 1));
        assertThat(cases.detail(id).fee().paidAt()).isNotNull();
        assertThat(new BigDecimal(String.valueOf(cases.detail(id).data().get("soTienPhaiThu"))))
                .isEqualByComparingTo("15000");
    }

    @Test
    void aWrongAmountIsMarkedAtItsField() {
        UUID id = received();
        assertThatThrownBy(() -> cases.complete(id, STEP, taken(10_000, 10_000)))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::key)
                        .containsExactly("soTienDaThu"));
    }

    @Test
    void aReceiptNumberStandsForOneCase() {
        Map<String, Object> answers = taken(15_000, 15_000);
        Receipt first = receive();
        cases.complete(first.caseId(), STEP, answers);
        Receipt second = receive();
        answers.put("soBienLai", " " + answers.get("soBienLai").toString().toLowerCase(Locale.ROOT));
        assertThatThrownBy(() -> cases.complete(second.caseId(), STEP, answers))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.key()).isEqualTo("soBienLai");
                            assertThat(error.text().vi()).contains("hồ sơ " + first.code());
                        }));
        assertThat(cases.detail(second.caseId()).fee().paidAt()).isNull();
        answers.put("kyHieuBienLai", "AA-26P");
        cases.complete(second.caseId(), STEP, answers);
        assertThat(cases.detail(second.caseId()).fee().receiptNumber()).startsWith("AA-26P ");
    }

    @Test
    void theNumbersOfAnotherCounterAreItsOwn() {
        Map<String, Object> answers = taken(15_000, 15_000);
        cases.complete(received(), STEP, answers);
        UUID elsewhere = cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .receivedBy("tiepnhan.pleiku")
                        .receivedAt("2026-06-01T08:30"))
                .caseId();
        cases.complete(elsewhere, STEP, answers);
        assertThat(cases.detail(elsewhere).fee().paidAt()).isNotNull();
    }

    @Test
    void theInterfaceNamesTheFieldToo() {
        Map<String, Object> answers = taken(15_000, 15_000);
        Receipt first = receive();
        cases.complete(first.caseId(), STEP, answers);
        WorkItem item = cases.item(receive().caseId(), STEP);
        String cashier = cases.officerFor(item).username();
        Api api = new Api(port);
        String path = "/api/v1/work-items/" + item.id();
        assertThat(api.post(path + "/claim").as(cashier).send().status()).isEqualTo(200);
        Api.Answer refused = api.post(path + "/complete")
                .as(cashier)
                .json(Map.of("answers", answers))
                .send();
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("key").asString()).isEqualTo("soBienLai");
        assertThat(refused.problem()).contains(first.code());
    }

    private static Map<String, Object> taken(int amount, int saidToBeDue) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("soBienLai", "BL-" + UUID.randomUUID());
        answers.put("soTienDaThu", amount);
        answers.put("soTienPhaiThu", saidToBeDue);
        answers.put("hinhThucNopPhi", "tien-mat");
        return answers;
    }

    private UUID received() {
        return receive().caseId();
    }

    private Receipt receive() {
        return cases.receive(aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"));
    }
}
