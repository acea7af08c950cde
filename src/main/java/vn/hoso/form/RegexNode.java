package vn.hoso.form;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a regular expression. */
sealed interface RegexNode {

    /** One character. */
    record Atom(IntPredicate accepts) implements RegexNode {}

    /** One after the other. */
    record Sequence(List<RegexNode> parts) implements RegexNode {}

    /** Any one of these. */
    record Choice(List<RegexNode> options) implements RegexNode {}

    /** {@code max} is {@link #UNBOUNDED} for {@code *} and {@code +}. */
    record Repeat(RegexNode part, int min, int max) implements RegexNode {}

    /** The start of the text. */
    record Begin() implements RegexNode {}

    /** The end of the text. */
    record End() implements RegexNode {}

    int UNBOUNDED = -1;
}
