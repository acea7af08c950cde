package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseWork;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.worklist.WorkItem;

/** The cashier sees what is due and why, cannot change it, and takes no other amount. */
@TestProvince
class CashierTest {

    private static final String STEP = "Task_ThuLePhi";

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

    private static Map<String, Object> taken(int amount, int saidToBeDue) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("soBienLai", "BL-1");
        answers.put("soTienDaThu", amount);
        answers.put("soTienPhaiThu", saidToBeDue);
        answers.put("hinhThucNopPhi", "tien-mat");
        return answers;
    }

    private UUID received() {
        return cases.receive(aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"))
                .caseId();
    }
}
