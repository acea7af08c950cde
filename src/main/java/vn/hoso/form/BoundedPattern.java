package vn.hoso.form;

/**
 * A designer's regular expression that cannot keep the server busy. Java's own engine backtracks, and some expressions
 * make it work for years; this one follows all alternatives at once, so its time is bounded by the length of the text
 * times the size of the expression. The price: no look-around, no back-references, no word boundaries.
 */
public final class BoundedPattern {

    static final int LONGEST_PATTERN = 300;

    private final String regex;
    private final RegexProgram program;

    private BoundedPattern(String regex, RegexProgram program) {
        this.regex = regex;
        this.program = program;
    }

    /** @throws IllegalArgumentException when it is not a regular expression of this kind, or too long or too large */
    static BoundedPattern of(String regex) {
        if (regex.isBlank() || regex.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("A pattern has 1 to " + LONGEST_PATTERN + " characters");
        }
        return new BoundedPattern(regex, RegexProgram.of(new RegexParser(regex).parse()));
    }

    /** The regular expression as it was written. */
    public String regex() {
        return regex;
    }

    /** Whether the pattern is found anywhere in {@code text}, as form-js decides it; anchors are the designer's. */
    public boolean find(String text) {
        return program.find(text.codePoints().toArray());
    }

    @Override
    public String toString() {
        return regex;
    }
}
