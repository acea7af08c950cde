package vn.hoso.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document template says of itself in its head.
 *
 * @param title the document's name
 * @param symbol its notation, under which it is numbered; empty where the template has none
 */
record TemplateHead(String title, String symbol) {

    private static final Pattern TITLE = Pattern.compile("<title>([^<{]*)</title>");
    private static final Pattern SYMBOL = Pattern.compile("<meta\\s+name=\"symbol\"\\s+content=\"([^\"]*)\"");

    static TemplateHead of(String html) {
        return new TemplateHead(first(TITLE, html), first(SYMBOL, html));
    }

    private static String first(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        return found.find() ? found.group(1).strip() : "";
    }
}
