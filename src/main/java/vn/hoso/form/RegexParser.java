package vn.hoso.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Reads a regular expression. Sets of characters such as {@code [\p{L} ]} are left to Java, one character at a time. */
final class RegexParser {

    private static final int MOST_REPETITIONS = 1000;

    private final String regex;
    private int at;

    RegexParser(String regex) {
        this.regex = regex;
    }

    /** @throws IllegalArgumentException when it is not an expression that we support */
    RegexNode parse() {
        RegexNode node = choice();
        if (at < regex.length()) {
            throw unsupported("an unopened )");
        }
        return node;
    }

    private RegexNode choice() {
        List<RegexNode> options = new ArrayList<>(List.of(sequence()));
        while (take('|')) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new RegexNode.Choice(options);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (at < regex.length() && peek() != '|' && peek() != ')') {
            parts.add(repeated(part()));
        }
        return new RegexNode.Sequence(parts);
    }

    private RegexNode part() {
        int start = at;
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '^' -> new RegexNode.Begin();
            case '$' -> new RegexNode.End();
            case '(' -> group();
            case '.' -> new RegexNode.Atom(character -> character != '\n' && character != '\r');
            case '[' -> set(start);
            case '\\' -> escape(start);
            case '*', '+', '?', '{', '}' -> throw unsupported("a repetition of nothing");
            default -> new RegexNode.Atom(character -> character == c);
        };
    }

    private RegexNode group() {
        if (take('?') && !take(':')) {
            throw unsupported("look-around, flags and named groups");
        }
        RegexNode inside = choice();
        if (!take(')')) {
            throw unsupported("an unclosed (");
        }
        return inside;
    }

    private RegexNode set(int start) {
        while (at < regex.length() && peek() != ']') {
            if (peek() == '[' || regex.startsWith("&&", at)) {
                throw unsupported("sets of sets");
            }
            at += peek() == '\\' ? 2 : 1;
        }
        if (!take(']')) {
            throw unsupported("an unclosed [");
        }
        return oneOf(regex.substring(start, at));
    }

    private RegexNode escape(int start) {
        if (at == regex.length()) {
            throw unsupported("a \\ at the end");
        }
        char c = regex.charAt(at++);
        if (c == 'p' || c == 'P') {
            at = regex.indexOf('}', at) + 1;
            if (at == 0) {
                throw unsupported("an unclosed \\p");
            }
        } else if (Character.isLetterOrDigit(c) && "dDwWsStnr".indexOf(c) < 0) {
            throw unsupported("\\" + c);
        }
        return oneOf(regex.substring(start, at));
    }

    /** {@code Pattern} throws an IllegalArgumentException of its own where it is no set. */
    private static RegexNode oneOf(String set) {
        Pattern pattern = Pattern.compile(set);
        IntPredicate accepts =
                character -> pattern.matcher(Character.toString(character)).matches();
        return new RegexNode.Atom(accepts);
    }

    private RegexNode repeated(RegexNode part) {
        RegexNode repeated = part;
        if (take('*')) {
            repeated = new RegexNode.Repeat(part, 0, RegexNode.UNBOUNDED);
        } else if (take('+')) {
            repeated = new RegexNode.Repeat(part, 1, RegexNode.UNBOUNDED);
        } else if (take('?')) {
            repeated = new RegexNode.Repeat(part, 0, 1);
        } else if (take('{')) {
            repeated = counted(part);
        } else {
            return part;
        }
        // Lazy or not makes no difference to whether it is found.
        take('?');
        if (at < regex.length() && "*+?{".indexOf(peek()) >= 0) {
            throw unsupported("a repetition of a repetition");
        }
        return repeated;
    }

    private RegexNode counted(RegexNode part) {
        int min = count();
        int max = min;
        if (take(',')) {
            max = at < regex.length() && peek() == '}' ? RegexNode.UNBOUNDED : count();
        }
        if (!take('}') || (max != RegexNode.UNBOUNDED && max < min)) {
            throw unsupported("an unclear {");
        }
        return new RegexNode.Repeat(part, min, max);
    }

    private int count() {
        int start = at;
        while (at < regex.length() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        String digits = regex.substring(start, at);
        if (digits.isEmpty() || digits.length() > 4 || Integer.parseInt(digits) > MOST_REPETITIONS) {
            throw unsupported("a count that is not from 0 to " + MOST_REPETITIONS);
        }
        return Integer.parseInt(digits);
    }

    private char peek() {
        return regex.charAt(at);
    }

    private boolean take(char c) {
        if (at < regex.length() && peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException("Not supported in a pattern, before character " + at + ": " + what);
    }
}
