package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final String A = "{'type':'textfield','key':'a','label':'A'}";
    private static final String N = "{'type':'number','key':'n','label':'N'}";
    private static final String D = "{'type':'datetime','subtype':'date','key':'d','dateLabel':'D'}";
    private static final String L =
            "{'type':'checklist','key':'l','label':'L','values':[{'label':'X','value':'x'},{'label':'Y','value':'y'}]}";

    private static FormSchema hiding(String feel) {
        return Forms.of(A, N, D, L, hidden("z", feel));
    }

    private static String hidden(String key, String feel) {
        return "{'type':'textfield','key':'" + key + "','label':'Z','conditional':{'hide':'="
                + feel.replace("\"", "\\'") + "'}}";
    }

    private static boolean shown(FormSchema form, String key, Map<String, Object> data) {
        return FormState.of(form, data)
                .visible()
                .contains(form.field(key).orElseThrow().path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = \"x\" | true",
                "a != \"x\" | false",
                "a = null | false",
                "n > 2 | true",
                "n in [1..2] | false",
                "n in (2.5, 7) | true",
                "d > date(\"2026-01-01\") | true",
                "d < @\"2026-01-01\" | false",
                "list contains(l, \"x\") | true",
                "list contains(l, \"y\") | false",
                "count(l) = 1 and a = \"x\" | true",
                "if n > 1 then a = \"y\" else true | false",
                "not(starts with(a, \"x\")) | false",
                "n + 0.5 = 3 | true",
                "string length(a) = 1 | true",
                "a | false",
            })
    void hidesWhatTheConditionSays(String feel, boolean hidden) {
        Map<String, Object> data = Map.of("a", "x", "n", "2.5", "d", LocalDate.of(2026, 6, 1), "l", List.of("x"));
        assertThat(shown(hiding(feel), "z", data)).isEqualTo(!hidden);
    }

    @Test
    void showsWhatCannotBeDecidedYet() {
        assertThat(shown(hiding("n > 2"), "z", Map.of())).isTrue();
        assertThat(shown(hiding("n > 2"), "z", Map.of("n", "không phải số"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ",
                "((a)",
                "",
                "function(f) f(f)",
                "{f: function(x) f(x)}.f(1) = 1",
                "for i in 1..1000000000 return i",
                "some i in l satisfies i = a",
                "every i in l satisfies i = a",
                "l[item = a] = l",
                "a.class = null",
                "a.b.c = 1",
                "now() > d",
                "today() > d",
                "matches(a, \"(a+)+$\")",
                "?",
                "secret = 1",
                "a = 1 or caseId = 2",
                "context put({}, a, 1) = 1",
                "2 ** 1000000000 > 1",
                "{a: 1} = a",
                "substring(a, 1) = a",
                "function(x) external {java: {class: \"java.lang.System\"}}"
            })
    void refusesWhatIsNotInTheSafePartOfFeel(String feel) {
        String json = Forms.json(A, N, D, L, hidden("z", feel));
        assertThat(FormSchema.read(json))
                .isInstanceOfSatisfying(FormReading.Refused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.key()).isEqualTo("z");
                            assertThat(problem.path()).isEqualTo("components[4].conditional.hide");
                        }));
    }

    @Test
    void refusesDeepOrLongExpressionsQuickly() {
        String deep = "(".repeat(240) + "a" + ")".repeat(240);
        assertThat(Forms.problems(Forms.json(A, hidden("z", "a = 1 or ".repeat(100) + "a = 2"))))
                .containsExactly("components[1].conditional.hide: the condition has more than 500 characters");
        assertThat(FormSchema.read(Forms.json(A, hidden("z", deep)))).isNotNull();
    }

    @Test
    void theValueOfAHiddenFieldIsNullToOtherConditions() {
        FormSchema form = Forms.of(A, hidden("b", "a = \"x\""), hidden("c", "b = null"));
        assertThat(shown(form, "c", Map.of("a", "y", "b", "đã điền"))).isTrue();
        assertThat(shown(form, "c", Map.of("a", "x", "b", "đã điền"))).isFalse();
    }

    @Test
    void whatIsInAHiddenGroupIsHidden() {
        FormSchema form = Forms.of(
                A,
                "{'type':'group','conditional':{'hide':'=a = null'},'components':[{'type':'group','components':["
                        + hidden("b", "false") + "]}]}");
        assertThat(shown(form, "b", Map.of())).isFalse();
        assertThat(shown(form, "b", Map.of("a", "x"))).isTrue();
    }

    @Test
    void refusesConditionsThatDependOnThemselves() {
        assertThat(Forms.problems(Forms.json(hidden("b", "c = null"), hidden("c", "b = null"))))
                .hasSize(2)
                .allMatch(problem -> problem.contains("depends on this component itself"));
        assertThat(Forms.problems(Forms.json(hidden("b", "b = null")))).hasSize(1);
        assertThat(Forms.problems(Forms.json("{'type':'group','conditional':{'hide':'=b = null'},'components':["
                        + "{'type':'textfield','key':'b','label':'B'}]}")))
                .hasSize(1);
    }

    @Test
    void aFieldMayBeRequiredOrReadOnlyUnderACondition() {
        FormSchema form = Forms.of(
                A,
                "{'type':'textfield','key':'b','label':'B','readonly':'=a = \\'khoa\\'','properties':{'required_when':'=a = \\'can\\''}}");
        assertThat(FormState.of(form, Map.of("a", "can")).required()).containsExactly("b");
        assertThat(FormState.of(form, Map.of("a", "khoa")).readOnly()).containsExactly("b");
        assertThat(FormState.of(form, new HashMap<>()).required()).isEmpty();
    }
}
