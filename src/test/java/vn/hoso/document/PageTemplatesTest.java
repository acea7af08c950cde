package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a template find what lies in maps, and nothing of Java. */
class PageTemplatesTest {

    private final PageTemplates templates = new PageTemplates();

    @Test
    void aNameWithDotsIsLookedForPartByPart() {
        assertThat(templates.fill(
                        "{{applicant.name}}, {{applicant.address}}; {{data.soThua}}",
                        Map.of("applicant", Map.of("name", "Võ Văn Rút"), "data", Map.of("soThua", 12))))
                .isEqualTo("Võ Văn Rút, ; 12");
    }

    @Test
    void aRowOfAListSeesItselfAndWhatIsAroundIt() {
        assertThat(templates.fill(
                        "{{#papers}}{{name}} ({{caseCode}}) {{/papers}}",
                        Map.of("caseCode", "H21", "papers", List.of(Map.of("name", "Đơn"), Map.of("name", "Bản vẽ")))))
                .isEqualTo("Đơn (H21) Bản vẽ (H21) ");
    }

    @Test
    void valuesAreEscaped() {
        assertThat(templates.fill("{{name}}", Map.of("name", "<script>&"))).isEqualTo("&lt;script&gt;&amp;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{{name}}}", "{{&name}}", "{{ & name }}", "{{=<% %>=}}<%&name%>", "{{#a}}{{{name}}}{{/a}}"})
    void aTemplateThatWritesValuesAsTheyAreIsRefused(String template) {
        assertThat(PageTemplates.isEscaped(template)).isFalse();
        assertThatThrownBy(() -> templates.fill(template, Map.of("name", "<b>", "a", true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.fill("{{>part}}", Map.of("part", template), Map.of("name", "<b>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void controlCharactersDoNotKeepAPageFromBeingDrawn() {
        String page = templates.fill(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{{name}}</body></html>",
                Map.of("name", "a\u0007b\u0000c"));
        assertThat(PageImages.count(new PdfRenderer().render(page))).isOne();
    }

    @Test
    void nothingOfJavaIsReached() {
        assertThat(templates.fill(
                        "{{name.class}}{{name.length}}{{name.bytes}}{{class}}{{getClass.name}}", Map.of("name", "x")))
                .isEmpty();
    }
}
