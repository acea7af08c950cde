package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    private static final String NAME = "{'type':'textfield','key':'ten','label':'Tên'";

    @Test
    void readsOneOfEverythingInReadingOrder() {
        FormSchema form = Forms.rich();
        assertThat(form.id()).isEqualTo("thu");
        assertThat(form.fields().keySet())
                .containsExactly(
                        "quyetDinh",
                        "ngay",
                        "lyDo",
                        "soDinhDanh",
                        "thu",
                        "soNgay",
                        "soTien",
                        "canXacMinh",
                        "giayTo",
                        "the",
                        "donVi",
                        "gio",
                        "hen",
                        "nguoiXacMinh",
                        "maHoSo");
        assertThat(form.field("soNgay").orElseThrow()).isInstanceOfSatisfying(FormField.Number.class, number -> {
            assertThat(number.whole()).isTrue();
            assertThat(number.max()).isEqualTo(BigDecimal.valueOf(30));
            assertThat(number.adorners().suffix()).isEqualTo("ngày");
        });
        assertThat(form.defaults()).containsOnly(java.util.Map.entry("soNgay", 3L));
    }

    @Test
    void leavesTheSubmitButtonToThePage() {
        assertThat(Forms.rich().components().getLast()).isInstanceOf(FormComponent.Spacer.class);
    }

    @Test
    void readsEnglishWordsFromProperties() {
        FormField.One decision = (FormField.One) Forms.rich().field("quyetDinh").orElseThrow();
        List<Option> options = decision.options().in(FormContext.EMPTY);
        assertThat(decision.label().in(Locale.ENGLISH)).isEqualTo("Decision");
        assertThat(decision.label().vi()).isEqualTo("Quyết định");
        assertThat(options.getFirst().label().en()).isEqualTo("Approve");
        assertThat(options.getLast().label().en()).isEqualTo("Trả lại");
    }

    @Test
    void keepsTheWordsOfMarkdownAndNotItsMarks() {
        FormComponent.Text text = (FormComponent.Text) Forms.rich().components().getFirst();
        assertThat(text.blocks().stream()
                        .map(block -> block.kind() + " " + block.text().vi()))
                .containsExactly("HEADING Thẩm định", "PARAGRAPH Đọc kỹ trước khi điền.", "BULLET một", "BULLET hai");
        assertThat(text.blocks().get(1).text().en()).isEqualTo("Read first.");
        assertThat(text.blocks().get(2).text().en()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "iframe",
                "image",
                "filepicker",
                "table",
                "expression",
                "dynamiclist",
                "documentPreview",
                "script",
                ""
            })
    void refusesTypesThatWeDoNotSupport(String type) {
        String json = Forms.json("{'type':'" + type + "','key':'x','label':'X'}");
        assertThat(Forms.problems(json)).anyMatch(problem -> problem.startsWith("components[0].type: "));
    }

    @Test
    void namesTheComponentAndThePlaceInBothLanguages() {
        FormReading.Refused refused = (FormReading.Refused)
                FormSchema.read(Forms.json("{'type':'group','components':[" + NAME + ",'validate':{'pattern':'('}}]}"));
        FormProblem problem = refused.problems().getFirst();
        assertThat(problem.key()).isEqualTo("ten");
        assertThat(problem.path()).isEqualTo("components[0].components[0].validate.pattern");
        assertThat(problem.reason().vi()).contains("biểu thức chính quy");
        assertThat(problem.reason().en()).contains("regular expression");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'textfield','label':'X'} | components[0].key",
                "{'type':'textfield','key':'a.b','label':'X'} | components[0].key",
                "{'type':'textfield','key':'caseId','label':'X'} | components[0].key",
                "{'type':'textfield','key':'x'} | components[0].label",
                "{'type':'textfield','key':'x','label':'=a'} | components[0].label",
                "{'type':'textfield','key':'x','label':'{{a}}'} | components[0].label",
                "{'type':'textfield','key':'x','label':'<b>X</b>'} | components[0].label",
                "{'type':'textfield','key':'x','label':'X','description':'<img src=x onerror=y>'} | components[0].description",
                "{'type':'textfield','key':'x','label':'X','onclick':'y'} | components[0].onclick",
                "{'type':'textfield','key':'x','label':'X','disabled':true} | components[0].disabled",
                "{'type':'textfield','key':'x','label':'X','readonly':'yes'} | components[0].readonly",
                "{'type':'textfield','key':'x','label':'X','validate':{'min':1}} | components[0].validate.min",
                "{'type':'textfield','key':'x','label':'X','validate':{'maxLength':'=a'}} | components[0].validate.maxLength",
                "{'type':'textfield','key':'x','label':'X','validate':{'minLength':9,'maxLength':3}} | components[0].validate.minLength",
                "{'type':'textfield','key':'x','label':'X','validate':{'validationType':'url'}} | components[0].validate.validationType",
                "{'type':'textfield','key':'x','label':'X','layout':{'columns':17}} | components[0].layout.columns",
                "{'type':'textfield','key':'x','label':'X','defaultValue':5} | components[0].defaultValue",
                "{'type':'textfield','key':'x','label':'X','properties':{'fact':true}} | components[0].properties.fact",
                "{'type':'number','key':'x','label':'X','decimalDigits':0,'defaultValue':1.5} | components[0].defaultValue",
                "{'type':'number','key':'x','label':'X','validate':{'min':1e999999999}} | components[0].validate.min",
                "{'type':'number','key':'x','label':'X','validate':{'min':5,'max':1}} | components[0].validate.min",
                "{'type':'number','key':'x','label':'X','serializeToString':true} | components[0].serializeToString",
                "{'type':'select','key':'x','label':'X'} | components[0].values",
                "{'type':'select','key':'x','label':'X','values':[]} | components[0].values",
                "{'type':'select','key':'x','label':'X','valuesExpression':'=a'} | components[0].valuesExpression",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a'},{'label':'B','value':'a'}]} | components[0].values[1]",
                "{'type':'radio','key':'x','label':'X','values':[{'label':'A','value':'a'}],'defaultValue':'b'} | components[0].defaultValue",
                "{'type':'checklist','key':'x','label':'X','values':[{'label':'A','value':'a'}],'properties':{'fact':'true'}} | components[0].properties.fact",
                "{'type':'datetime','key':'x','dateLabel':'X','subtype':'week'} | components[0].subtype",
                "{'type':'datetime','key':'x','dateLabel':'X','subtype':'datetime','timeSerializingFormat':'utc_offset'} | components[0].timeSerializingFormat",
                "{'type':'datetime','key':'x','dateLabel':'X','disallowPassedDates':true} | components[0].disallowPassedDates",
                "{'type':'button','action':'reset'} | components[0].action",
                "{'type':'text','text':'<script>x</script>'} | components[0].text",
                "{'type':'text','text':'=x'} | components[0].text",
                "{'type':'group','path':'a','components':[]} | components[0].path",
            })
    void refusesWithThePlace(String component, String path) {
        assertThat(Forms.problems(Forms.json(component))).anyMatch(problem -> problem.startsWith(path + ": "));
    }

    @Test
    void refusesTheSameKeyTwiceAlsoAcrossGroups() {
        assertThat(Forms.problems(Forms.json(NAME + "}", "{'type':'group','components':[" + NAME + "}]}")))
                .containsExactly("components[1].components[0].key: another field has the key “ten”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "12",
                "{\"type\":\"default\"}",
                "{\"a\":1,\"a\":2}",
                "{\"type\":\"default\",\"id\":\"x\",\"components\":{}}",
                "{} {}"
            })
    void refusesWhatIsNoForm(String json) {
        assertThat(FormSchema.read(json)).isInstanceOf(FormReading.Refused.class);
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(InvalidForm.class);
    }

    @Test
    void refusesAVersionThatIsNewerThanWhatWeKnow() {
        assertThat(Forms.problems(Forms.json(NAME + "}").replace(":19", ":20")))
                .containsExactly("schemaVersion: must be a whole number from 1 to 19");
    }

    @Test
    void refusesDeepNestingWithoutFailing() {
        String group = "{'type':'group','components':[";
        assertThat(Forms.problems(Forms.json(group.repeat(12) + NAME + "}" + "]}".repeat(12))))
                .anyMatch(problem -> problem.endsWith("groups nest more than 8 deep"));
        assertThat(FormSchema.read(Forms.json(group.repeat(20_000) + "]}".repeat(20_000))))
                .isInstanceOf(FormReading.Refused.class);
    }

    @Test
    void refusesMoreComponentsThanAPersonCouldFillIn() {
        String[] many = new String[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = "{'type':'textfield','key':'k" + i + "','label':'K'}";
        }
        assertThat(Forms.problems(Forms.json(many)))
                .containsExactly("components: the form has more than 500 components");
    }

    @Test
    void refusesAFileThatIsFarTooLarge() {
        String json = Forms.json("{'type':'text','text':'" + "a".repeat(1_100_000) + "'}");
        assertThat(FormSchema.read(json)).isInstanceOf(FormReading.Refused.class);
    }
}
