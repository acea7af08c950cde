package vn.hoso.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hoso.base.CleanText;

/**
 * What someone typed to find a case, as a condition that an index answers: the whole identity number of a party, or a
 * part of the code, or words of the owner's name in any order, with or without marks.
 */
final class CaseText {

    /**
     * A person's has 12 digits, or 9 on older cards; an organisation's ten, and three more of a dependent unit with or without
     * a hyphen. No part of a code is as long.
     */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{9}|\\d{12}|\\d{10}(-?\\d{3})?");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** The index knows sequences of three characters. What is shorter is looked up as the beginning of a word. */
    private static final int INDEXED = 3;

    /** No name has more words; what follows is not looked at. */
    private static final int MOST_WORDS = 12;

    private CaseText() {}

    /**
     * The condition on the case {@code c}.
     *
     * @param typed not blank
     * @param parameters where the condition's own are put
     */
    static String condition(String typed, Map<String, Object> parameters) {
        String text = CleanText.oneLine(typed).strip();
        String joined = text.replace(" ", "");
        if (IDENTITY_NUMBER.matcher(joined).matches()) {
            String digits = joined.replace("-", "");
            boolean dependent = digits.length() == 13;
            parameters.put(
                    "identity",
                    dependent
                            ? List.of(digits, digits.substring(0, 10) + "-" + digits.substring(10))
                            : List.of(digits));
            return "c.id in (select p.case_id from case_party p where p.id_number in (:identity))";
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            if (words.size() < MOST_WORDS) {
                String name = "word" + words.size();
                parameters.put(name, (word.length() < INDEXED ? "% " : "%") + literal(word) + "%");
                words.add("' ' || unaccented(c.owner_name) like unaccented(:" + name + ")");
            }
        }
        String named = String.join(" and ", words);
        if (joined.length() < INDEXED || !DIGIT.matcher(joined).find()) {
            return "(" + named + ")";
        }
        parameters.put("code", "%" + literal(joined) + "%");
        return "(c.code ilike :code or " + named + ")";
    }

    /** The word as a pattern that means itself. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
