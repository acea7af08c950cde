package vn.hoso.casefile;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.form.FormField;
import vn.hoso.procedure.Procedures;

/** What a case's forms have brought, as a paper prints it: options by their labels, numbers and dates as people write. */
@Component
class PrintedAnswers {

    private static final String FORM = ".form";

    private final Procedures procedures;
    private final Deployments deployments;
    private final CasePeople people;
    private final Map<ProcessDefinitionId, Map<String, FormField>> known = new ConcurrentHashMap<>();

    PrintedAnswers(Procedures procedures, Deployments deployments, CasePeople people) {
        this.procedures = procedures;
        this.deployments = deployments;
        this.people = people;
    }

    /** @param models those whose forms may have asked for the data; the first that knows a key decides */
    Map<String, Object> of(Map<String, Object> data, Set<ProcessDefinitionId> models) {
        Map<String, FormField> fields = new HashMap<>();
        models.forEach(model -> known.computeIfAbsent(model, this::fields).forEach(fields::putIfAbsent));
        Map<String, Object> printed = new HashMap<>();
        data.forEach((key, value) -> printed.put(key, printed(fields.get(key), value)));
        return printed;
    }

    /** What is deployed never changes, so it is read once. */
    private Map<String, FormField> fields(ProcessDefinitionId model) {
        Map<String, FormField> fields = new HashMap<>();
        deployments.files(model).stream()
                .filter(name -> name.endsWith(FORM))
                .map(name -> procedures.form(model, name.substring(0, name.length() - FORM.length())))
                .forEach(form -> form.fields().forEach(fields::putIfAbsent));
        return fields;
    }

    private Object printed(@Nullable FormField field, Object value) {
        if (field instanceof FormField.One one) {
            return one.options().people().isPresent()
                    ? people.name(value)
                    : one.options().label(value).vi();
        }
        if (field instanceof FormField.Many many && value instanceof List<?> values) {
            return values.stream().map(each -> many.options().label(each).vi()).toList();
        }
        return switch (value) {
            case Number number ->
                NumberFormat.getInstance(Locale.of("vi", "VN")).format(number);
            case String text -> dates(text);
            default -> value;
        };
    }

    private static String dates(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? text.substring(8) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4)
                : text;
    }
}
