package vn.hoso.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "^\\d{9}$|^\\d{12}$ ~ 001099012345 ~ 0010990123",
                "^[\\p{L} ]+$ ~ Nguyễn Thị Ớt ~ Nguyễn 1",
                "^\\d+/(UBND|STP)-[A-Z]{2,4}$ ~ 12/UBND-VP ~ 12/UBND-V",
                "^(?:a|b)*?c$ ~ ababc ~ abab",
                "b.d ~ abcde ~ abde",
                "^a{2,}$ ~ aaaa ~ a",
                "^(\\+84|0)\\d{9}$ ~ +84912345678 ~ 84912345678",
                "^[^@\\]]+$ ~ a[b ~ a]b",
            })
    void findsWhatItSays(String regex, String good, String bad) {
        assertThat(BoundedPattern.of(regex).find(good)).isTrue();
        assertThat(BoundedPattern.of(regex).find(bad)).isFalse();
    }

    @Test
    void agreesWithJavaOnRandomExpressions() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String regex = expression(random, 1);
            String text = text(random);
            assertThat(BoundedPattern.of(regex).find(text))
                    .as("%s in “%s”", regex, text)
                    .isEqualTo(Pattern.compile(regex).matcher(text).find());
        }
    }

    private static String expression(Random random, int depth) {
        String[] atoms = {"a", "b", "[ab]", "[^a]", ".", "\\w", "c"};
        String[] repetitions = {"", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "*?"};
        StringBuilder regex = new StringBuilder(depth == 1 && random.nextInt(3) == 0 ? "^" : "");
        for (int i = 0; i <= random.nextInt(3); i++) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            String inside = group
                    ? "(" + expression(random, depth - 1)
                            + (random.nextBoolean() ? "|" + expression(random, depth - 1) : "") + ")"
                    : atoms[random.nextInt(atoms.length)];
            regex.append(inside).append(repetitions[random.nextInt(repetitions.length)]);
        }
        return regex.append(depth == 1 && random.nextInt(3) == 0 ? "$" : "").toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("abcd".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "(x+x+)+y",
                "^(a|a)*$",
                "(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)z$",
                "^(.*)*$.",
                "(a?){30}a{30}#",
                "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$"
            })
    void endsOnWhatWouldKeepABacktrackingEngineBusy(String regex) {
        assertThat(BoundedPattern.of(regex).find("a".repeat(1000) + "!?")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "(",
                ")",
                "a)",
                "[",
                "[a",
                "*a",
                "a**",
                "a{2}{3}",
                "a{,3}",
                "a{3,1}",
                "a{9999}",
                "a{1001}",
                "((a{99}){99}){99}",
                "(((?:){999}){999}){999}",
                "(?=a)",
                "(?!a)",
                "(?<=a)b",
                "(?<n>a)",
                "(?i)a",
                "(a)\\1",
                "\\bA",
                "\\",
                "[a&&b]",
                "[a[b]]",
                "\\p{Nothing}",
                "\\p",
                "[z-a]",
                "[]"
            })
    void refusesWhatItDoesNotSupport(String regex) {
        assertThatThrownBy(() -> BoundedPattern.of(regex)).isInstanceOf(IllegalArgumentException.class);
    }
}
