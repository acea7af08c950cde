package vn.hoso.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.audit.AuditLine;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;

/** What an entry says besides who, when and what: before and after, and the reason. */
final class DetailWords {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    /** Under these a reason stands, in a column of its own. */
    private static final Set<String> REASONS = Set.of("reason", "opinion", "because", "legalBasis", "note");

    private final Map<String, LocalizedText> words;

    /** @param words what modules call their values */
    DetailWords(Map<String, LocalizedText> words) {
        this.words = words;
    }

    Component changes(AuditLine line) {
        Div all = new Div();
        all.addClassName("audit-detail");
        if (line.detail().containsKey(AFTER)) {
            all.add(row(
                    Texts.t("Thay đổi", "Change"),
                    change(line.detail().get(BEFORE), line.detail().get(AFTER))));
        }
        line.detail().forEach((key, value) -> {
            if (!REASONS.contains(key) && !key.equals(BEFORE) && !key.equals(AFTER)) {
                Object before = line.before().get(key);
                all.add(row(
                        AuditVocabulary.key(key),
                        before == null || before.equals(value) ? value(value) : change(before, value)));
            }
        });
        return all;
    }

    String reason(AuditLine line) {
        return line.detail().entrySet().stream()
                .filter(entry -> REASONS.contains(entry.getKey()))
                .map(entry -> value(entry.getValue()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static Div row(String key, String value) {
        Span name = new Span(key + ": ");
        name.addClassName("quiet");
        return new Div(name, new Span(value));
    }

    private String change(
            @org.jspecify.annotations.Nullable Object before, @org.jspecify.annotations.Nullable Object after) {
        String from = value(before);
        return (from.isBlank() ? Texts.t("(không có)", "(none)") : from) + " → " + value(after);
    }

    private String value(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> many) {
            return many.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        String text = Objects.toString(value, "");
        LocalizedText known = words.get(text);
        return known == null ? moment(text) : Texts.t(known);
    }

    /** Instants are written as official time. */
    private static String moment(String text) {
        if (text.length() < 20 || !text.endsWith("Z")) {
            return text;
        }
        try {
            return OfficialTime.dateTime(Instant.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }
}
