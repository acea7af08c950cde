package vn.hoso.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people may have filled in, the same for the same seed. */
public final class RandomData {

    private static final String[] PIECES = {
        "Nguyễn", " ", "ơ", "\n", "\"", "\\", "<b>", "😀", "\u0302", "\t", "a", "1", "{{x}}", "\uD83D"
    };

    private RandomData() {}

    public static Map<String, Object> of(FormSchema form, Random random) {
        Map<String, Object> data = new LinkedHashMap<>();
        form.fields().values().forEach(field -> {
            if (random.nextInt(4) > 0) {
                data.put(field.key(), value(field, random));
            }
        });
        return data;
    }

    private static Object value(FormField field, Random random) {
        return switch (field) {
            case FormField.Text ignored when field.key().equals("thu") -> "a" + random.nextInt(9) + "@x.vn";
            case FormField.Text ignored
            when field.key().equals("soDinhDanh") -> "0010" + (10_000_000 + random.nextInt(9_000_000));
            case FormField.Text ignored -> text(random);
            case FormField.LongText ignored -> text(random);
            case FormField.Number number when number.whole() -> (long) random.nextInt(40);
            case FormField.Number ignored -> BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            case FormField.Check ignored -> random.nextBoolean();
            case FormField.One one -> one(one.options().in(FormContext.EMPTY), random);
            case FormField.Many many -> many(many.options().in(FormContext.EMPTY), random);
            case FormField.Date ignored -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000));
            case FormField.Time ignored -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case FormField.DateTime ignored ->
                LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt(100_000_000));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Object one(List<Option> options, Random random) {
        return options.isEmpty()
                ? ""
                : options.get(random.nextInt(options.size())).value();
    }

    private static Object many(List<Option> options, Random random) {
        List<String> chosen = new ArrayList<>();
        options.stream().filter(option -> random.nextBoolean()).forEach(option -> chosen.add(option.value()));
        return chosen;
    }
}
