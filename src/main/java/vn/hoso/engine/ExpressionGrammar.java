package vn.hoso.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.base.LocalizedText;

/**
 * The whole language of expressions in models: {@code ${bean.method(args)}} with variable names and literals as
 * arguments, and {@code ${bean}} for a delegate. Answers with what is wrong, or with nothing.
 */
final class ExpressionGrammar {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,80}";
    private static final String ARGUMENT =
            "(?:" + NAME + "|'[^'\\\\${}#]*'|\"[^\"\\\\${}#]*\"|-?\\d{1,15}(?:\\.\\d{1,15})?)";
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(" + NAME + ")}");
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\.(" + NAME + ")\\(\\s*(" + ARGUMENT
            + "(?:\\s*,\\s*" + ARGUMENT + ")*)?\\s*\\)\\s*}");
    private static final Pattern ONE_ARGUMENT = Pattern.compile(ARGUMENT);

    private static final int MAX_LENGTH = 500;
    private static final int QUOTED = 120;

    private final ModelBeans beans;

    ExpressionGrammar(ModelBeans beans) {
        this.beans = beans;
    }

    /** As much of a model's text as a message can carry. */
    static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    static boolean mentionsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The bean that a delegateExpression names, if it has the form of one. */
    static Optional<String> delegateName(String text) {
        Matcher matcher = DELEGATE.matcher(text.trim());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What is wrong with a delegateExpression that stands where the engine expects one of the {@code kinds}. */
    Optional<LocalizedText> delegate(String text, List<Class<?>> kinds) {
        String bean = delegateName(text).orElse("");
        if (bean.isEmpty()) {
            return Optional.of(new LocalizedText(
                    "delegateExpression chỉ được là ${tên} của một thành phần được liệt kê, không phải “"
                            + shortened(text) + "”.",
                    "A delegateExpression is ${name} of a listed bean, not “" + shortened(text) + "”."));
        }
        Optional<LocalizedText> unknown = known(bean);
        return unknown.isPresent() || beans.isA(bean, kinds)
                ? unknown
                : Optional.of(new LocalizedText(
                        "“" + bean + "” không làm được việc ở vị trí này: không phải là delegate.",
                        "“" + bean + "” cannot do work at this place: it is no delegate."));
    }

    Optional<LocalizedText> call(String text) {
        Matcher matcher = CALL.matcher(text.trim());
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            return Optional.of(new LocalizedText(
                    "Biểu thức “" + shortened(text)
                            + "” không được phép; chỉ được viết ${thành_phần.hàm(biến, 'hằng')}.",
                    "The expression “" + shortened(text)
                            + "” is not allowed; write ${bean.method(variable, 'literal')}."));
        }
        Optional<LocalizedText> unknown = known(matcher.group(1));
        if (unknown.isPresent()) {
            return unknown;
        }
        int arguments = matcher.group(3) == null
                ? 0
                : (int) ONE_ARGUMENT.matcher(matcher.group(3)).results().count();
        return beans.hasMethod(matcher.group(1), matcher.group(2), arguments)
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        "“" + matcher.group(1) + "” không có hàm “" + matcher.group(2) + "” với " + arguments
                                + " tham số.",
                        "“" + matcher.group(1) + "” has no method “" + matcher.group(2) + "” with " + arguments
                                + " arguments."));
    }

    private Optional<LocalizedText> known(String bean) {
        return beans.has(bean)
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        "“" + bean + "” không có trong danh sách thành phần mà mô hình được gọi.",
                        "“" + bean + "” is not in the list of beans that models may name."));
    }
}
