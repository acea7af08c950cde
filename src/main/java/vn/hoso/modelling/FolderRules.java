package vn.hoso.modelling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelProblem.Severity;
import vn.hoso.form.FormReading;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.ProcedureDescriptor;

/** What a procedure's folder needs beyond what the engine's guard asks of its models: usable forms, a whole description. */
final class FolderRules {

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

    private final List<ModelProblem> problems = new ArrayList<>();
    private final Set<String> names;

    private FolderRules(List<ModelFile> files) {
        this.names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
    }

    /**
     * What is wrong with the folder.
     *
     * @param version the version tag of its process
     */
    static List<ModelProblem> problems(List<ModelFile> files, String version) {
        FolderRules rules = new FolderRules(files);
        for (ModelFile file : files) {
            if (file.name().endsWith(".form")) {
                rules.form(file);
            } else if (file.name().equals(DESCRIPTOR)) {
                rules.descriptor(text(file), version);
            }
        }
        return List.copyOf(rules.problems);
    }

    static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private void form(ModelFile file) {
        if (FormSchema.read(text(file)) instanceof FormReading.Refused refused) {
            refused.problems()
                    .forEach(problem -> refuse(
                            file.name(),
                            problem.key(),
                            problem.path() + ": " + problem.reason().vi(),
                            problem.path() + ": " + problem.reason().en()));
        }
    }

    private void descriptor(String text, String version) {
        try {
            JsonNode tree = YAML.readTree(text);
            List<String> missing = REQUIRED.stream()
                    .filter(path -> tree.at("/" + path).isMissingNode()
                            || tree.at("/" + path).isNull())
                    .toList();
            missing.forEach(
                    path -> refuse(DESCRIPTOR, path.replace('/', '.'), "Thiếu mục này.", "This entry is missing."));
            if (missing.isEmpty()) {
                references(YAML.readValue(text, ProcedureDescriptor.class), version);
            }
        } catch (JacksonException unreadable) {
            String where = unreadable.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining("."));
            refuse(
                    DESCRIPTOR,
                    where,
                    "Không đọc được: sai cú pháp YAML hoặc sai giá trị.",
                    "Cannot be read: wrong YAML syntax or a wrong value.");
        }
    }

    private void references(ProcedureDescriptor descriptor, String version) {
        if (!descriptor.version().equals(version)) {
            refuse(
                    DESCRIPTOR,
                    "version",
                    "Phiên bản %s khác versionTag %s của quy trình.".formatted(descriptor.version(), version),
                    "Version %s is not the process's versionTag %s.".formatted(descriptor.version(), version));
        }
        file("receptionForm", descriptor.receptionForm() + ".form");
        file("timeLimit.decision", descriptor.timeLimit().decision() + ".dmn");
        file("fee.decision", descriptor.fee().decision() + ".dmn");
        file("result.template", "documents/" + descriptor.result().template() + ".html");
    }

    private void file(String element, String name) {
        if (!names.contains(name)) {
            refuse(
                    DESCRIPTOR,
                    element,
                    "Thư mục không có tệp “" + name + "”.",
                    "The folder has no file “" + name + "”.");
        }
    }

    private void refuse(String file, String element, String vi, String en) {
        problems.add(new ModelProblem(file, element, 0, Severity.REFUSED, new LocalizedText(vi, en)));
    }
}
