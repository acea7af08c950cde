package vn.hoso.document;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import vn.hoso.access.Internal;

/**
 * Fills logic-less templates. A template may come from a designer, so it reaches maps, lists and plain values only:
 * nothing of Java lies behind a name.
 */
@Component
@Internal("fills a template with data that the caller may see")
public class PageTemplates {

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(true).defaultValue("").withCollector(new MapsOnly());

    /** What would write a value as it is, or change what the marks of a name look like. */
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");

    /** Whether every value is escaped where the template writes it: no {@code {{{x}}}} and no {@code {{&x}}}. */
    public static boolean isEscaped(String template) {
        return !UNESCAPED.matcher(template).find();
    }

    /**
     * The template with its names replaced; every value is escaped for XHTML, and a template that says otherwise is
     * refused.
     *
     * @param data maps, lists, texts, numbers and booleans
     */
    public String fill(String template, Map<String, ?> data) {
        return compiler.compile(escaped(template)).execute(data);
    }

    /**
     * The same, with parts that several templates have in common.
     *
     * @param parts the texts that {@code {{>name}}} stands for, by name
     */
    public String fill(String template, Map<String, String> parts, Map<String, ?> data) {
        return compiler.withLoader(name -> new StringReader(escaped(Objects.requireNonNull(parts.get(name), name))))
                .compile(escaped(template))
                .execute(data);
    }

    private static String escaped(String template) {
        if (!isEscaped(template)) {
            throw new IllegalArgumentException("A template writes a value without escaping it");
        }
        return template;
    }

    @NullUnmarked
    private static final class MapsOnly extends BasicCollector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Iterable<?> iterable ? iterable.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            if (context instanceof Map<?, ?>) {
                // A name that is not found as a whole is then looked for part by part, at its dots.
                return (map, key) ->
                        ((Map<?, ?>) map).containsKey(key) ? ((Map<?, ?>) map).get(key) : Template.NO_FETCHER_FOUND;
            }
            return null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new java.util.concurrent.ConcurrentHashMap<>();
        }
    }
}
