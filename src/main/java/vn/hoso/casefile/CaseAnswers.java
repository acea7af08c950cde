package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Money;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Engine;
import vn.hoso.engine.PassedStep;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormField;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.Option;
import vn.hoso.form.Options;
import vn.hoso.procedure.Procedures;

/** What the forms of a case have brought, in the words of those forms. */
@Service
public class CaseAnswers {

    private static final String FORM = ".form";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CasePeople people;
    private final CaseAccess access;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Engine engine;
    private final CurrentOfficer current;

    CaseAnswers(
            CaseFiles cases,
            CaseParties parties,
            CasePeople people,
            CaseAccess access,
            Procedures procedures,
            Deployments deployments,
            Engine engine,
            CurrentOfficer current) {
        this.cases = cases;
        this.parties = parties;
        this.people = people;
        this.access = access;
        this.procedures = procedures;
        this.deployments = deployments;
        this.engine = engine;
        this.current = current;
    }

    /** A question and what was answered to it. */
    public record Answer(LocalizedText question, LocalizedText answer) {}

    /** What a case knows from its forms, in no legal order; what no form asks is not in it. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Answer> of(UUID caseId) {
        access.requireVisible(current.require(), caseId);
        CaseFile file = cases.findById(caseId).orElseThrow(CaseAccess::unknown);
        Map<String, Answer> answers = new LinkedHashMap<>();
        FormContext context = new FormContext(Map.of(), Map.of("giayToConThieu", parties.paperOptions(caseId, false)));
        for (ProcessDefinitionId definition : definitions(file)) {
            for (String name : deployments.files(definition)) {
                if (name.endsWith(FORM)) {
                    read(
                            procedures.form(definition, name.substring(0, name.length() - FORM.length())),
                            file,
                            context,
                            answers);
                }
            }
        }
        return new ArrayList<>(answers.values());
    }

    private Set<ProcessDefinitionId> definitions(CaseFile file) {
        Set<ProcessDefinitionId> definitions = new LinkedHashSet<>();
        definitions.add(procedures.get(file.procedureVersionId()).definition());
        String instance = file.processInstanceId();
        if (instance != null) {
            engine.passed(new ProcessInstanceId(instance)).stream()
                    .map(PassedStep::definition)
                    .forEach(definitions::add);
        }
        return definitions;
    }

    private void read(FormSchema schema, CaseFile file, FormContext context, Map<String, Answer> answers) {
        Map<String, Object> typed = FormJson.typed(schema, file.data());
        schema.fields().forEach((key, field) -> {
            Object value = typed.get(key);
            if (value != null) {
                answers.putIfAbsent(key, new Answer(field.label(), words(field, value, context)));
            }
        });
    }

    private LocalizedText words(FormField field, Object value, FormContext context) {
        return switch (field) {
            case FormField.One one when one.options().people().isPresent() -> plain(people.name(value));
            case FormField.One one -> option(one.options(), value, context);
            case FormField.Many many
            when value instanceof List<?> values -> {
                List<LocalizedText> words = values.stream()
                        .map(each -> option(many.options(), each, context))
                        .toList();
                yield new LocalizedText(
                        words.stream().map(LocalizedText::vi).collect(Collectors.joining(", ")),
                        words.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
            }
            case FormField.Check check ->
                Boolean.TRUE.equals(value) ? new LocalizedText("Có", "Yes") : new LocalizedText("Không", "No");
            case FormField.Number number
            when number.isAmount() && value instanceof Number amount -> plain(Money.dong(amount.longValue()));
            default -> plain(value instanceof LocalDate date ? DATE.format(date) : value.toString());
        };
    }

    private static LocalizedText option(Options options, Object value, FormContext context) {
        return options.in(context).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> plain(value.toString()));
    }

    private static LocalizedText plain(String text) {
        return new LocalizedText(text, text);
    }
}
