package vn.hoso.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** A regular expression as a list of steps, all of which are followed at once over the text. */
final class RegexProgram {

    private static final int MOST_STEPS = 3000;

    private enum Kind {
        CHARACTER,
        SPLIT,
        BEGIN,
        END,
        FOUND
    }

    /** {@code other} is where a split may go instead of on. */
    private static final class Step {
        final Kind kind;
        final IntPredicate accepts;
        int next;
        int other;

        Step(Kind kind, IntPredicate accepts, int next) {
            this.kind = kind;
            this.accepts = accepts;
            this.next = next;
            this.other = next;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private int written;

    private RegexProgram() {}

    /** @throws IllegalArgumentException when the expression is too large once its repetitions are written out */
    static RegexProgram of(RegexNode node) {
        RegexProgram program = new RegexProgram();
        program.write(node);
        program.step(Kind.FOUND, c -> false);
        return program;
    }

    private Step step(Kind kind, IntPredicate accepts) {
        if (steps.size() >= MOST_STEPS) {
            throw new IllegalArgumentException("The pattern is too large");
        }
        Step step = new Step(kind, accepts, steps.size() + 1);
        steps.add(step);
        return step;
    }

    private Step split() {
        return step(Kind.SPLIT, c -> false);
    }

    private void write(RegexNode node) {
        // Repetitions of nothing write no step, and would otherwise go on for as long as their counts say.
        if (++written > 10 * MOST_STEPS) {
            throw new IllegalArgumentException("The pattern is too large");
        }
        switch (node) {
            case RegexNode.Atom atom -> step(Kind.CHARACTER, atom.accepts());
            case RegexNode.Begin ignored -> step(Kind.BEGIN, c -> false);
            case RegexNode.End ignored -> step(Kind.END, c -> false);
            case RegexNode.Sequence sequence -> sequence.parts().forEach(this::write);
            case RegexNode.Choice choice -> write(choice);
            case RegexNode.Repeat repeat -> write(repeat);
        }
    }

    private void write(RegexNode.Choice choice) {
        List<Step> ends = new ArrayList<>();
        for (RegexNode option : choice.options()) {
            Step start = split();
            write(option);
            ends.add(split());
            start.other = steps.size();
        }
        // After the last option there is nothing else to try.
        Step nothingElse = step(Kind.CHARACTER, c -> false);
        nothingElse.other = steps.size();
        ends.forEach(end -> {
            end.next = steps.size();
            end.other = steps.size();
        });
    }

    private void write(RegexNode.Repeat repeat) {
        for (int i = 0; i < repeat.min(); i++) {
            write(repeat.part());
        }
        if (repeat.max() == RegexNode.UNBOUNDED) {
            int start = steps.size();
            Step leave = split();
            write(repeat.part());
            Step again = split();
            again.next = start;
            again.other = start;
            leave.other = steps.size();
            return;
        }
        List<Step> leaves = new ArrayList<>();
        for (int i = repeat.min(); i < repeat.max(); i++) {
            leaves.add(split());
            write(repeat.part());
        }
        leaves.forEach(leave -> leave.other = steps.size());
    }

    /** Whether the expression is found anywhere in these code points. */
    boolean find(int[] text) {
        BitSet now = new BitSet();
        for (int at = 0; at <= text.length; at++) {
            if (follow(0, at, text.length, now)) {
                return true;
            }
            if (at == text.length) {
                return false;
            }
            BitSet then = new BitSet();
            for (int each = now.nextSetBit(0); each >= 0; each = now.nextSetBit(each + 1)) {
                Step step = steps.get(each);
                if (step.kind == Kind.CHARACTER
                        && step.accepts.test(text[at])
                        && follow(step.next, at + 1, text.length, then)) {
                    return true;
                }
            }
            now = then;
        }
        return false;
    }

    /** Adds every step that is reached without reading a character; true when the expression has been found. */
    private boolean follow(int first, int at, int length, BitSet reached) {
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            int index = open.pop();
            if (reached.get(index)) {
                continue;
            }
            reached.set(index);
            Step step = steps.get(index);
            if (step.kind == Kind.FOUND) {
                return true;
            }
            boolean goesOn = step.kind == Kind.SPLIT
                    || (step.kind == Kind.BEGIN && at == 0)
                    || (step.kind == Kind.END && at == length);
            if (goesOn) {
                open.push(step.next);
                open.push(step.other);
            }
        }
        return false;
    }
}
