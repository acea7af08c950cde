package vn.hoso.form;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import vn.hoso.base.LocalizedText;

/**
 * Conditions of a form, in the part of FEEL that ends quickly and reads nothing but the form: constants, comparisons,
 * and/or/not, arithmetic, lists and a few named functions. No iteration, no functions of the designer's own, no paths
 * into objects (FEEL would call their getters), no clock, no regular expressions.
 */
final class FeelConditions {

    static final int LONGEST = 500;

    private static final Set<String> NODES = Set.of(
            "ConstString",
            "ConstNumber",
            "ConstBool",
            "ConstNull$",
            "ConstDate",
            "ConstLocalTime",
            "ConstLocalDateTime",
            "ConstList",
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "Ref",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Not",
            "Conjunction",
            "Disjunction",
            "If",
            "In",
            "AtLeastOne",
            "UnaryTestExpression",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "list contains",
            "count",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "is defined",
            "upper case",
            "lower case",
            "date",
            "time",
            "date and time");

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private FeelConditions() {}

    /**
     * @param text with the leading {@code =}
     * @throws Unsupported when it is not FEEL, or not in the part of it that forms may use
     */
    static Condition parse(String text) throws Unsupported {
        String feel = text.strip().substring(1).strip();
        if (feel.length() > LONGEST) {
            throw new Unsupported(
                    "điều kiện dài quá " + LONGEST + " ký tự",
                    "the condition has more than " + LONGEST + " characters");
        }
        ParsedExpression parsed = parsed(feel);
        Set<String> fields = new LinkedHashSet<>();
        check(parsed.expression(), fields);
        return new Condition(feel, fields, data -> isTrue(parsed, fields, data));
    }

    private static ParsedExpression parsed(String feel) throws Unsupported {
        try {
            ParseResult result = ENGINE.parseExpression(feel);
            if (result.isSuccess()) {
                return result.parsedExpression();
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unsupported("điều kiện không phải là FEEL: " + feel, "the condition is not FEEL: " + feel, e);
        }
        throw new Unsupported("điều kiện không phải là FEEL: " + feel, "the condition is not FEEL: " + feel);
    }

    private static void check(Object node, Set<String> fields) throws Unsupported {
        if (node instanceof Iterable<?> nodes) {
            for (var each = nodes.iterator(); each.hasNext(); ) {
                check(each.next(), fields);
            }
        } else if (node.getClass().getName().startsWith("org.camunda.feel.") && node instanceof Product product) {
            checkNode(product, fields);
            if (!(product instanceof Ref)) {
                for (var part = product.productIterator(); part.hasNext(); ) {
                    check(part.next(), fields);
                }
            }
        }
    }

    private static void checkNode(Product node, Set<String> fields) throws Unsupported {
        String kind = node.getClass().getSimpleName();
        if (!NODES.contains(kind)) {
            throw new Unsupported(
                    "điều kiện dùng phần FEEL không được hỗ trợ trong biểu mẫu (" + kind + ")",
                    "the condition uses a part of FEEL that forms do not support (" + kind + ")");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw new Unsupported(
                    "hàm “" + call.function() + "” không dùng được trong điều kiện của biểu mẫu",
                    "the function “" + call.function() + "” cannot be used in a form's condition");
        }
        if (node instanceof Ref ref) {
            if (ref.names().size() != 1) {
                throw new Unsupported(
                        "điều kiện chỉ được đọc các ô của biểu mẫu, không đọc sâu hơn ("
                                + ref.names().mkString(".") + ")",
                        "a condition reads the fields of the form and nothing inside them ("
                                + ref.names().mkString(".") + ")");
            }
            fields.add(ref.names().head());
        }
    }

    private static boolean isTrue(ParsedExpression parsed, Set<String> fields, Map<String, Object> data) {
        Map<String, Object> visible = new HashMap<>();
        fields.forEach(field -> visible.put(field, data.get(field)));
        try {
            EvaluationResult result = ENGINE.evaluate(parsed, visible);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        } catch (RuntimeException | StackOverflowError e) {
            // A value that the expression was not written for: it says nothing about this form.
            return false;
        }
    }

    /** Not a condition that a form may have. */
    static final class Unsupported extends Exception {

        private final String vi;

        Unsupported(String vi, String en) {
            super(en);
            this.vi = vi;
        }

        Unsupported(String vi, String en, Throwable cause) {
            super(en, cause);
            this.vi = vi;
        }

        LocalizedText reason() {
            String message = getMessage();
            return new LocalizedText(vi, message == null ? vi : message);
        }
    }
}
