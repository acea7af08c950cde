package vn.hoso.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.base.LocalizedText;

/**
 * The part of FEEL that may be used. The engine answers a function that it does not know, and several that it does, with
 * null or another value and no error; so only functions are admitted whose test cases of the DMN Technology Compatibility
 * Kit it passes for the values that procedures use. Left out because it fails them silently: {@code is}, {@code range},
 * {@code list replace}, {@code context} and {@code context merge}, {@code day of year}, {@code week of year},
 * {@code string join}, {@code for … return}, {@code instance of}, and functions of one's own.
 */
final class FeelRules {

    /** Keeps the reading short, whatever the text. */
    private static final int MAX_LENGTH = 2_000;

    private static final Set<String> BROKEN =
            Set.of("list replace", "context merge", "context put", "day of year", "week of year", "string join");
    private static final Set<String> CALLABLE = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "substring",
            "substring before",
            "substring after",
            "string length",
            "upper case",
            "lower case",
            "replace",
            "matches",
            "split",
            "string",
            "number",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "list contains",
            "all",
            "any",
            "append",
            "concatenate",
            "union",
            "distinct values",
            "flatten",
            "index of",
            "reverse",
            "sublist",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "modulo",
            "abs",
            "sqrt",
            "odd",
            "even",
            "day of week",
            "month of year",
            "is defined");
    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "else", "in", "and", "or", "between", "satisfies", "some", "every");
    private static final Pattern BEFORE_BRACKET =
            Pattern.compile("([\\p{L}_][\\p{L}0-9_]*(?:\\s+[\\p{L}_][\\p{L}0-9_]*)*)\\s*\\(");
    private static final Pattern CONSTRUCTS = Pattern.compile(
            "\\bfunction\\b|\\bexternal\\b|\\binstance\\s+of\\b|\\bfor\\b.*\\breturn\\b", Pattern.DOTALL);

    private FeelRules() {}

    /** What is wrong with an expression, if anything. */
    static Optional<LocalizedText> problem(String feel) {
        if (feel.length() > MAX_LENGTH) {
            return Optional.of(new LocalizedText(
                    "Biểu thức dài quá " + MAX_LENGTH + " ký tự; hãy tách thành bảng quyết định.",
                    "The expression is longer than " + MAX_LENGTH + " characters; make it a table."));
        }
        if (ExpressionGrammar.mentionsExpression(feel)) {
            return refused("${…}");
        }
        Optional<String> readable = code(feel);
        if (readable.isEmpty()) {
            return refused("// /* `");
        }
        String code = readable.get();
        Matcher construct = CONSTRUCTS.matcher(code);
        if (construct.find()) {
            return refused(construct.group());
        }
        return BEFORE_BRACKET
                .matcher(code)
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " "))
                .filter(words -> endsWith(words, BROKEN) || !(endsWith(words, CALLABLE) || endsWith(words, KEYWORDS)))
                .findFirst()
                .flatMap(FeelRules::refused);
    }

    /**
     * The expression with its texts emptied. Nothing where it has a comment or a quoted name: with a quotation mark in one
     * of these, what is a text to us would be code to the engine.
     */
    private static Optional<String> code(String feel) {
        StringBuilder code = new StringBuilder();
        boolean inText = false;
        for (int i = 0; i < feel.length(); i++) {
            char c = feel.charAt(i);
            if (c == '"') {
                inText = !inText;
                code.append(c);
            } else if (inText) {
                i += c == '\\' ? 1 : 0;
            } else if (c == '`' || feel.startsWith("//", i) || feel.startsWith("/*", i)) {
                return Optional.empty();
            } else {
                code.append(c);
            }
        }
        return Optional.of(code.toString());
    }

    private static boolean endsWith(String words, Set<String> names) {
        return names.stream().anyMatch(name -> words.equals(name) || words.endsWith(" " + name));
    }

    private static Optional<LocalizedText> refused(String what) {
        return Optional.of(new LocalizedText(
                "“" + what + "” không được dùng trong quyết định: công cụ không tính, hoặc tính sai mà không báo lỗi.",
                "“" + what + "” may not be used in a decision: the engine does not compute it, or wrongly without an"
                        + " error."));
    }
}
