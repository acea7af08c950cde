package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The place of a signature is where the template says, whatever a citizen has written. */
class PageMarksTest {

    private static final String WHITE = "<p><span style=\"color: #ffffff; font-size: 2pt\">[[ky]]</span></p>";

    @Test
    void whatSomebodyWroteDoesNotMoveTheMark() {
        PageMarks.Mark own = PageMarks.find(page("<p>Lý do: xxxxxx</p><p>giữa</p>" + WHITE), "[[ky]]")
                .orElseThrow();
        assertThat(PageMarks.find(page("<p>Lý do: [[ky]]</p><p>giữa</p>" + WHITE), "[[ky]]"))
                .contains(own);
        assertThat(PageMarks.find(
                        page("<p>Lý do: xxxxxx</p><p>giữa</p>" + WHITE + "<p>Nơi nhận: [[ky]]</p>"), "[[ky]]"))
                .contains(own);
    }

    @Test
    void ofSeveralThatAreSeenTheLastCounts() {
        PageMarks.Mark last =
                PageMarks.find(page("<p>một</p><p>[[ky]]</p>"), "[[ky]]").orElseThrow();
        assertThat(PageMarks.find(page("<p>[[ky]]</p><p>[[ky]]</p>"), "[[ky]]")).contains(last);
        assertThat(PageMarks.find(page("<p>không có</p>"), "[[ky]]")).isEmpty();
    }

    private static byte[] page(String body) {
        return new PdfRenderer()
                .render(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>body {font-family: 'Liberation Serif'}"
                                + "</style></head><body>" + body + "</body></html>");
    }
}
