package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormField;
import vn.hoso.form.Options;
import vn.hoso.worklist.StepAssignee;

/** Whatever a folder does with an answer, some form must ask for it: it is printed, asked at a gateway, or names a person. */
final class AnswerRules {

    private static final Pattern PRINTED = Pattern.compile("\\{\\{[#^/]?data\\.(\\w+)}}");

    /** Facts that reception, the flow's own events and the actions of officers set. */
    private static final Set<String> GIVEN = Set.of("coLePhi", "soTienLePhi", "lyDoKetThuc", "lyDoYeuCau");

    /** Options that the product hands over besides people. */
    private static final Set<String> HANDED_OVER = Set.of("giayToConThieu");

    private final Folder folder;
    private final List<Folder> all;

    AnswerRules(Folder folder, List<Folder> all) {
        this.folder = folder;
        this.all = all;
    }

    /**
     * What a document prints of the answers is a field of this folder or of a shared path; what another procedure asks is
     * never in its cases.
     */
    void printedAnswersAreAsked() {
        Set<String> asked = fields();
        for (String template : folder.templates()) {
            String file = "documents/" + template + ".html";
            List<String> printed = PRINTED.matcher(folder.text(file))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(Diagram.without(printed, asked))
                    .as(file + " prints what no form of this folder or of a shared path asks for")
                    .isEmpty();
        }
    }

    private Set<String> fields() {
        return reachable()
                .flatMap(Folder::schemas)
                .flatMap(schema -> schema.fields().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** A gateway that asks a misspelt fact takes its default flow for ever. */
    void gatewaysAskWhatIsKnown() {
        assertThat(Diagram.without(folder.diagram().asked(), facts()))
                .as("facts that gateways ask and that no form field with fact = true, no result variable and no out"
                        + " mapping gives")
                .isEmpty();
    }

    private Set<String> facts() {
        Diagram diagram = folder.diagram();
        Set<String> facts = new HashSet<>(GIVEN);
        facts.addAll(diagram.values("businessRuleTask", "resultVariable"));
        diagram.camunda("out").forEach(out -> facts.add(out.getAttribute("target")));
        (folder.isProcedure() ? Stream.of(folder) : reachable())
                .flatMap(Folder::schemas)
                .forEach(schema -> facts.addAll(FormFacts.keys(schema)));
        return facts;
    }

    /** A step that goes to whom a misspelt fact names goes to nobody, and so does one that they may not do. */
    void assigneesAreChosen() {
        folder.diagram().bpmn("userTask").forEach(task -> {
            String assignee = Diagram.property(task, StepAssignee.PROPERTY);
            if (!assignee.isEmpty() && !assignee.equals(StepAssignee.STARTER)) {
                assertThat(Diagram.without(List.of(assignee), facts()))
                        .as(task.getAttribute("id") + " goes to whom a fact names that nothing gives here; an out"
                                + " mapping brings it from a path")
                        .isEmpty();
                assertThat(reachable()
                                .flatMap(Folder::schemas)
                                .flatMap(schema -> schema.field(assignee).stream())
                                .flatMap(AnswerRules::people))
                        .as("%s: a select of a form with the key %s and valuesKey people:…"
                                .formatted(task.getAttribute("id"), assignee))
                        .containsOnly(task.getAttributeNS(Diagram.CAMUNDA, "candidateGroups"));
            }
        });
    }

    private static Stream<String> people(FormField field) {
        return options(field).people().stream();
    }

    private static Options options(FormField field) {
        return switch (field) {
            case FormField.One one -> one.options();
            case FormField.Many many -> many.options();
            default -> new Options.Fixed(List.of());
        };
    }

    /** A field that starts with a misspelt fact starts empty for ever. */
    void fieldsStartWithWhatIsKnown() {
        List<String> named = folder.schemas()
                .flatMap(schema -> schema.fields().values().stream())
                .map(FormField::prefill)
                .filter(Objects::nonNull)
                .toList();
        assertThat(Diagram.without(named, facts()))
                .as("facts that fields start with (prefill) and that nothing gives")
                .isEmpty();
    }

    /** A list that nobody hands over has no options for ever; at reception there is no case yet to ask. */
    void optionsAreHandedOver() {
        folder.schemas().forEach(schema -> assertThat(schema.fields().values().stream()
                        .map(AnswerRules::options)
                        .flatMap(options -> options instanceof Options.Named named ? Stream.of(named) : Stream.empty())
                        .filter(named -> isAtReception(schema.id())
                                || named.people().isEmpty() && !HANDED_OVER.contains(named.name()))
                        .map(Options.Named::name))
                .as("%s.form: valuesKey that nobody hands over", schema.id())
                .isEmpty());
    }

    private boolean isAtReception(String form) {
        return folder.isProcedure() && form.equals(folder.descriptor().get("receptionForm"));
    }

    private Stream<Folder> reachable() {
        return folder.reachable(all);
    }
}
