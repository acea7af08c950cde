package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import vn.hoso.form.FormSchema;

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
                        .flatMap(elements -> Diagram.ids(elements).stream()))
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
        same("BPMNShape", diagram.drawn("BPMNShape"), Diagram.ids(diagram.nodes()));
        same("BPMNEdge", diagram.drawn("BPMNEdge"), Diagram.ids(diagram.flows()));
        assertThat(diagram.edgesOfNoLength())
                .as("edges with fewer than two waypoints, which nobody sees")
                .isEmpty();
    }

    /** A report that names only what is missing can be read; two whole lists cannot. */
    private static void same(String shape, Set<String> drawn, List<String> elements) {
        assertThat(Diagram.without(elements, drawn))
                .as("elements without a " + shape)
                .isEmpty();
        assertThat(Diagram.without(drawn, elements))
                .as("a " + shape + " of no element")
                .isEmpty();
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
        folder.templates().forEach(template -> used.add("documents/" + template + ".html"));
        String descriptor = folder.isProcedure() ? folder.text("procedure.yaml") : "";
        Matcher named = Pattern.compile("(receptionForm|decision): ([\\w-]+)").matcher(descriptor);
        while (named.find()) {
            used.add(named.group(2) + (named.group(1).equals("decision") ? ".dmn" : ".form"));
        }
        assertThat(folder.files()).extracting(ModelFile::name).isSubsetOf(used);
    }
}
