package vn.hoso.modelling;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoso.document.PageTemplates;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ProcessModel;
import vn.hoso.procedure.ProcedureDescriptor;

/**
 * What a folder needs beyond what the engine's guard asks of its models: usable forms, a whole description, and everything
 * that its steps and decisions name.
 */
public final class FolderRules {

    static final String DESCRIPTOR = "procedure.yaml";

    private static final List<String> REQUIRED = List.of(
            "code",
            "name/vi",
            "name/en",
            "field/key",
            "field/vi",
            "field/en",
            "level",
            "version",
            "effectiveFrom",
            "receivedBy/unitTypes",
            "competent/rule",
            "receptionForm",
            "timeLimit/decision",
            "fee/decision",
            "papers",
            "result/template",
            "result/name/vi",
            "result/name/en",
            "result/symbol",
            "legalBasis");

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final FolderFindings findings = new FolderFindings();
    private final Collection<ModelFile> files;
    private final ProcessModel model;
    private final Set<String> names;
    private final Set<String> parties = new TreeSet<>(Set.of("receiving", "competent"));

    private FolderRules(Collection<ModelFile> files, ProcessModel model) {
        this.files = files;
        this.model = model;
        this.names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
    }

    /**
     * What is to be said about a folder.
     *
     * @param model its process
     * @param isThere whether a shared path can be called, by its name and version
     */
    public static List<ModelProblem> problems(
            Collection<ModelFile> files, ProcessModel model, BiPredicate<String, String> isThere) {
        FolderRules rules = new FolderRules(files, model);
        for (ModelFile file : files) {
            if (file.name().endsWith(".html")) {
                rules.template(file);
            } else if (file.name().equals(DESCRIPTOR)) {
                rules.descriptor(text(file));
            }
        }
        Addresses addresses = new Addresses(rules.parties);
        FormRules forms = new FormRules(addresses, rules.findings);
        files.stream().filter(file -> file.name().endsWith(".form")).forEach(forms::check);
        new StepRules(model, rules.names, addresses, rules.findings).check(isThere);
        return rules.findings.all();
    }

    static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private void template(ModelFile file) {
        if (!PageTemplates.isEscaped(text(file))) {
            findings.refuse(
                    file.name(),
                    "{{…}}",
                    "Mẫu văn bản chỉ được chèn giá trị bằng {{tên}}: {{{tên}}}, {{&tên}} và {{=…=}} bị từ chối.",
                    "A template may insert values as {{name}} only: {{{name}}}, {{&name}} and {{=…=}} are refused.");
        }
    }

    private void descriptor(String text) {
        try {
            JsonNode tree = YAML.readTree(text);
            List<String> missing = REQUIRED.stream()
                    .filter(path -> tree.at("/" + path).isMissingNode()
                            || tree.at("/" + path).isNull())
                    .toList();
            missing.forEach(path ->
                    findings.refuse(DESCRIPTOR, path.replace('/', '.'), "Thiếu mục này.", "This entry is missing."));
            new DescriptorKeys(findings).check(tree);
            if (missing.isEmpty()) {
                fieldKey(tree.at("/field/key").asString(""));
                references(YAML.readValue(text, ProcedureDescriptor.class));
            }
        } catch (JacksonException unreadable) {
            String where = unreadable.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining("."));
            findings.refuse(
                    DESCRIPTOR,
                    where,
                    "Không đọc được: sai cú pháp YAML hoặc sai giá trị.",
                    "Cannot be read: wrong YAML syntax or a wrong value.");
        }
    }

    private void fieldKey(String key) {
        if (!key.matches("[a-z]+(-[a-z]+)*")) {
            findings.refuse(
                    DESCRIPTOR,
                    "field.key",
                    "“" + key + "” phải là chữ thường không dấu, nối bằng gạch ngang, ví dụ ho-tich.",
                    "“" + key + "” must be small letters without marks, joined by hyphens, such as ho-tich.");
        }
    }

    private void references(ProcedureDescriptor descriptor) {
        String version = model.versionTag();
        if (!descriptor.version().equals(version)) {
            findings.refuse(
                    DESCRIPTOR,
                    "version",
                    "Phiên bản %s khác versionTag %s của quy trình.".formatted(descriptor.version(), version),
                    "Version %s is not the process's versionTag %s.".formatted(descriptor.version(), version));
        }
        file("receptionForm", descriptor.receptionForm() + ".form");
        file("timeLimit.decision", descriptor.timeLimit().decision() + ".dmn");
        file("fee.decision", descriptor.fee().decision() + ".dmn");
        file("result.template", "documents/" + descriptor.result().template() + ".html");
        new SupplementRules(findings).check(descriptor.supplementPolicy());
        parties.addAll(descriptor.allParticipants().keySet());
        new DecisionRules(files, findings).check(descriptor);
    }

    private void file(String element, String name) {
        if (!names.contains(name)) {
            findings.refuse(
                    DESCRIPTOR,
                    element,
                    "Thư mục không có tệp “" + name + "”.",
                    "The folder has no file “" + name + "”.");
        }
    }
}
