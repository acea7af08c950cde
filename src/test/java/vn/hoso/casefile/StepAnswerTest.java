package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormSchema;

class StepAnswerTest {

    private static final FormSchema APPROVAL = FormSchema.parse("""
            {"type": "default", "id": "duyet", "schemaVersion": 16, "components": [
              {"type": "textarea", "id": "a", "key": "lyDoBoSung", "label": "Lý do yêu cầu", "readonly": true,
               "properties": {"label_en": "Reason of the request"}},
              {"type": "textarea", "id": "b", "key": "yKienDuyet", "label": "Ý kiến", "properties": {"label_en": "Opinion"}}]}
            """);

    @Test
    void theReasonOfAStepIsWhatItsOfficerGaveAndNotWhatTheFormShows() {
        FormContext known = FormContext.knowing(Map.of("lyDoBoSung", "Thiếu trích lục"));
        assertThat(StepAnswer.of(APPROVAL, Map.of("yKienDuyet", "Đồng ý"), known)
                        .reason())
                .isEqualTo("Đồng ý");
        assertThat(StepAnswer.of(APPROVAL, Map.of(), known).reason()).isNull();
    }
}
