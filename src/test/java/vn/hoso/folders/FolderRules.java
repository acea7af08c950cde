package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.hoso.engine.ModelBeans;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessModel;
import vn.hoso.engine.StepNames;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.Procedures;

/** What must be true of a folder beyond what the door asks of a stranger's. */
final class FolderRules {

    private static final Pattern CALL = Pattern.compile("^[$#]\\{(\\w+)(?:\\.(\\w+)\\((.*)\\))?}$");
    private static final Pattern ID = Pattern.compile("^[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]*(_[1-9])?$");
    private static final Pattern GENERATED = Pattern.compile(".*_(?=.*[0-9])[a-z0-9]{7}");
    private static final Set<String> MESSAGES = Set.of(
            "rut-ho-so",
            "dung-giai-quyet",
            "gia-han",
            "tam-dung",
            "tiep-tuc",
            "nop-bo-sung",
            "nop-tien",
            "thong-bao-thue");
    private static final Pattern PRINTED = Pattern.compile("\\{\\{[#^/]?data\\.(\\w+)}}");
    private static final Pattern META = Pattern.compile("<meta name=\"(\\w+)\" content=\"([^\"]*)\"");
    private static final Pattern TOP = Pattern.compile("(?m)^(\\w+):");
    /** Facts that reception and the flow's own events set. */
    private static final Set<String> GIVEN = Set.of("coLePhi", "soTienLePhi", "lyDoKetThuc");

    private static final Set<String> OUTSIDE = Set.of("procedure.yaml");

    private final Folder folder;
    private final List<Folder> all;
    private final ModelBeans beans;

    FolderRules(Folder folder, List<Folder> all, ModelBeans beans) {
        this.folder = folder;
        this.all = all;
        this.beans = beans;
    }

    void oneName() {
        assertThat(folder.named(".bpmn")).containsExactly(folder.name());
        assertThat(folder.diagram().process().getAttribute("id")).isEqualTo(folder.name());
        assertThat(folder.diagram().versionTag()).isNotBlank();
        assertThat(folder.diagram().process().getAttribute("isExecutable")).isEqualTo("true");
        assertThat(folder.diagram().process().getAttribute("name")).isNotBlank();
        for (String decision : folder.named(".dmn")) {
            assertThat(folder.text(decision + ".dmn")).contains("<decision id=\"" + decision + "\"");
        }
    }

    void idsSpeak() {
        assertThat(Stream.of(folder.diagram().nodes(), folder.diagram().flows())
                        .flatMap(elements -> ids(elements).stream()))
                .allSatisfy(id -> assertThat(id).matches(ID).doesNotMatch(GENERATED));
        assertThat(folder.diagram().nodes())
                .filteredOn(node -> node.getAttribute("name").isBlank() && !isJoin(node))
                .extracting(node -> node.getAttribute("id"))
                .as("elements without a label")
                .isEmpty();
    }

    /** Whatever an officer or a citizen reads of a step exists in English too. */
    void speaksEnglish() {
        assertThat(folder.diagram().nodes())
                .filteredOn(node -> !node.getLocalName().endsWith("Gateway")
                        && !node.getAttribute("name").isBlank()
                        && Diagram.property(node, StepNames.ENGLISH).isBlank())
                .extracting(node -> node.getAttribute("id"))
                .as("elements without the extension property " + StepNames.ENGLISH)
                .isEmpty();
        assertThat(folder.diagram().nodes())
                .filteredOn(node -> !Diagram.property(node, "publicName").isBlank()
                        && Diagram.property(node, "publicName.en").isBlank())
                .extracting(node -> node.getAttribute("id"))
                .as("elements with a publicName and without publicName.en")
                .isEmpty();
    }

    /** A gateway that only brings paths together asks nothing. */
    private static boolean isJoin(Element node) {
        return node.getLocalName().endsWith("Gateway")
                && node.getElementsByTagNameNS("*", "outgoing").getLength() == 1;
    }

    void everythingIsDrawn() {
        Diagram diagram = folder.diagram();
        same("BPMNShape", diagram.drawn("BPMNShape"), ids(diagram.nodes()));
        same("BPMNEdge", diagram.drawn("BPMNEdge"), ids(diagram.flows()));
        assertThat(diagram.edgesOfNoLength())
                .as("edges with fewer than two waypoints, which nobody sees")
                .isEmpty();
    }

    /** A report that names only what is missing can be read; two whole lists cannot. */
    private static void same(String shape, Set<String> drawn, List<String> elements) {
        assertThat(without(elements, drawn)).as("elements without a " + shape).isEmpty();
        assertThat(without(drawn, elements)).as("a " + shape + " of no element").isEmpty();
    }

    private static List<String> without(Collection<String> all, Collection<String> known) {
        return all.stream()
                .filter(one -> !known.contains(one))
                .distinct()
                .sorted()
                .toList();
    }

    void beansAreThere() {
        Map<String, ModelBeans.Described> listed =
                beans.all().stream().collect(Collectors.toMap(ModelBeans.Described::name, one -> one));
        for (String expression : folder.diagram().expressions()) {
            if (expression.equals("#{execution.processBusinessKey}")) {
                continue;
            }
            Matcher call = CALL.matcher(expression);
            assertThat(call.matches())
                    .as("%s has the form bean or bean.method(args)", expression)
                    .isTrue();
            ModelBeans.Described bean = listed.get(call.group(1));
            assertThat(bean).as("bean in " + expression).isNotNull();
            if (call.group(2) != null) {
                int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
                assertThat(bean.methods())
                        .as("method in " + expression)
                        .anyMatch(method -> method.name().equals(call.group(2))
                                && method.parameters().size() == arguments);
            }
        }
    }

    void formsAreThere() {
        assertThat(folder.named(".form")).containsAll(folder.diagram().values("userTask", "formRef"));
        assertThat(folder.diagram().bpmn("userTask")).allSatisfy(task -> {
            assertThat(task.getAttributeNS(Diagram.CAMUNDA, "formRef")).isNotBlank();
            assertThat(task.getAttributeNS(Diagram.CAMUNDA, "formRefBinding")).isEqualTo("deployment");
        });
        for (String form : folder.named(".form")) {
            assertThat(FormSchema.parse(folder.text(form + ".form")).id()).isEqualTo(form);
        }
    }

    void decisionsAreThere() {
        assertThat(folder.named(".dmn")).containsAll(folder.diagram().values("businessRuleTask", "decisionRef"));
    }

    /** What a stranger's folder is refused for at publishing: one list of rules for both. */
    void namesOnlyWhatIsThere() {
        Map<String, String> versions = all.stream()
                .collect(Collectors.toMap(Folder::name, one -> one.diagram().versionTag()));
        ProcessModel model = ProcessModel.in(folder.files()).getFirst();
        assertThat(vn.hoso.modelling.FolderRules.problems(
                        folder.files(), model, (path, version) -> version.equals(versions.get(path))))
                .isEmpty();
    }

    /**
     * What a document prints of the answers is a field of this folder or of a shared path; what another procedure asks is
     * never in its cases.
     */
    void printedAnswersAreAsked() {
        Set<String> asked = fields();
        for (String template : templates()) {
            String file = "documents/" + template + ".html";
            List<String> printed = PRINTED.matcher(folder.text(file))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(without(printed, asked))
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

    /** This folder and the paths that procedures share. */
    private Stream<Folder> reachable() {
        return all.stream().filter(one -> !one.isProcedure() || one.name().equals(folder.name()));
    }

    /** A gateway that asks a misspelt fact takes its default flow for ever. */
    void gatewaysAskWhatIsKnown() {
        assertThat(without(folder.diagram().asked(), facts()))
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

    /** A misspelt key in a scenario would be passed over in silence. */
    void examplesSayOnlyWhatIsRead() {
        ScenarioKeys keys = new ScenarioKeys(folder, reachable().toList());
        assertThat(Stream.concat(folder.scenarios().stream(), folder.rows().stream())
                        .flatMap(example -> keys.unknown(example).stream()))
                .as("what nothing reads")
                .isEmpty();
    }

    private Set<String> templates() {
        Diagram diagram = folder.diagram();
        return Stream.of(
                        diagram.parameters("template"),
                        diagram.properties("document"),
                        diagram.properties("preview"),
                        diagram.properties("signs"))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    void messagesAreKnown() {
        assertThat(folder.diagram().bpmn("message"))
                .extracting(message -> message.getAttribute("name"))
                .isSubsetOf(MESSAGES);
        if (folder.isProcedure()) {
            assertThat(folder.diagram().bpmn("message"))
                    .extracting(message -> message.getAttribute("name"))
                    .contains("rut-ho-so", "dung-giai-quyet", "gia-han", "tam-dung");
        }
    }

    void hasReadme() {
        assertThat(Files.exists(folder.path().resolve("README.md")))
                .withFailMessage("README.md is missing")
                .isTrue();
    }

    void nothingIsLeftOver() {
        Set<String> used = new HashSet<>(OUTSIDE);
        used.add(folder.name() + ".bpmn");
        folder.diagram().values("userTask", "formRef").forEach(form -> used.add(form + ".form"));
        folder.diagram().values("businessRuleTask", "decisionRef").forEach(decision -> used.add(decision + ".dmn"));
        templates().forEach(template -> used.add("documents/" + template + ".html"));
        String descriptor = folder.isProcedure() ? folder.text("procedure.yaml") : "";
        Matcher named = Pattern.compile("(receptionForm|decision): ([\\w-]+)").matcher(descriptor);
        while (named.find()) {
            used.add(named.group(2) + (named.group(1).equals("decision") ? ".dmn" : ".form"));
        }
        assertThat(folder.files()).extracting(ModelFile::name).isSubsetOf(used);
    }

    void descriptor(Procedures procedures) {
        ProcedureDescriptor descriptor = procedures.read(folder.text("procedure.yaml"));
        assertThat(descriptor.version()).isEqualTo(folder.diagram().versionTag());
        assertThat(descriptor.code()).as("code").matches("\\d\\.\\d{6}");
        assertThat(descriptor.name().vi()).isNotBlank();
        assertThat(descriptor.name().en()).isNotBlank();
        assertThat(descriptor.effectiveFrom()).isNotNull();
        assertThat(descriptor.receivedBy().unitTypes()).isNotEmpty();
        assertThat(descriptor.legalBasis()).isNotEmpty();
        assertThat(descriptor.unverified())
                .as("what was not checked against the original")
                .isNotNull();
        assertThat(folder.named(".form")).contains(descriptor.receptionForm());
        assertThat(folder.named(".dmn"))
                .contains(descriptor.timeLimit().decision(), descriptor.fee().decision());
        assertThat(folder.has("documents/" + descriptor.result().template() + ".html"))
                .isTrue();
        Map<String, String> head = META.matcher(
                        folder.text("documents/" + descriptor.result().template() + ".html"))
                .results()
                .collect(Collectors.toMap(meta -> meta.group(1), meta -> meta.group(2)));
        assertThat(head)
                .as("head of the result's template")
                .containsEntry("symbol", descriptor.result().symbol())
                .containsEntry("documentType", descriptor.result().documentType());
        assertThat(descriptor.unverified())
                .as("unverified names parts of procedure.yaml")
                .extracting(path -> path.replaceFirst("\\..*", ""))
                .isSubsetOf(TOP.matcher(folder.text("procedure.yaml"))
                        .results()
                        .map(key -> key.group(1))
                        .toList());
        assertThat(descriptor.papers()).isNotEmpty().allSatisfy(paper -> {
            assertThat(paper.key()).matches("[a-z0-9-]+");
            assertThat(paper.name().vi()).isNotBlank();
            assertThat(paper.name().en()).isNotBlank();
            assertThat(paper.kind()).isIn("ORIGINAL", "COPY", "ELECTRONIC");
            assertThat(Objects.requireNonNull(paper.copies())).isPositive();
        });
        assertThat(descriptor.papers())
                .extracting(ProcedureDescriptor.Paper::key)
                .doesNotHaveDuplicates();
    }

    void hasExamples() {
        assertThat(folder.scenarios())
                .as("scenarios in " + folder.path().resolve("examples"))
                .isNotEmpty();
        assertThat(folder.rows())
                .extracting(example -> example.content().get("decision"))
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(folder.named(".dmn")));
        isWalked();
    }

    void isWalked() {
        assertThat(without(ids(folder.diagram().bpmn("userTask")), walked()))
                .as("steps that no scenario completes")
                .isEmpty();
    }

    /** The steps that scenarios of any procedure complete. */
    private Set<String> walked() {
        return all.stream()
                .flatMap(one -> one.scenarios().stream())
                .flatMap(example -> ((List<?>) example.content().get("steps")).stream())
                .map(step -> ScenarioRun.map(step).get("complete"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("id")).toList();
    }
}
