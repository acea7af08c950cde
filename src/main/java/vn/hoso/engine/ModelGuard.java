package vn.hoso.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;

/**
 * The door. Reads a procedure's folder as a stranger's and says what keeps it out: everything that is not in the
 * vocabulary of models is, harmful or not. Never throws because of what it reads, and fetches nothing.
 */
public final class ModelGuard {

    private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form", "yaml", "html", "md");
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int MAX_FILES = 200;
    private static final int MAX_BYTES = 2_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ModelBeans beans;
    private final ExpressionGrammar grammar;

    ModelGuard(ModelBeans beans) {
        this.beans = beans;
        this.grammar = new ExpressionGrammar(beans);
    }

    /**
     * All that is to be said about a folder, file by file in the order given. The folder may be deployed when none of the
     * problems is {@link ModelProblem.Severity#REFUSED}.
     */
    public List<ModelProblem> inspect(Collection<ModelFile> files) {
        List<ModelProblem> problems = new ArrayList<>();
        if (files.isEmpty() || files.size() > MAX_FILES) {
            Findings folder = new Findings("");
            folder.refuse(
                    0,
                    new LocalizedText(
                            "Thư mục phải có từ 1 đến " + MAX_FILES + " tệp.",
                            "The folder must have 1 to " + MAX_FILES + " files."));
            return folder.all();
        }
        Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (ModelFile file : files) {
            Findings findings = new Findings(file.name());
            if (!seen.add(file.name())) {
                findings.refuse(0, new LocalizedText("Tên tệp bị trùng.", "The file's name is there twice."));
            } else if (acceptable(file, findings)) {
                content(file, names, findings);
            }
            problems.addAll(findings.all());
        }
        return List.copyOf(problems);
    }

    /** Whether nothing in {@code files} keeps them out. */
    public boolean admits(Collection<ModelFile> files) {
        return inspect(files).stream().noneMatch(ModelProblem::refuses);
    }

    private static boolean acceptable(ModelFile file, Findings findings) {
        if (!NAME.matcher(file.name()).matches() || !KINDS.contains(file.extension())) {
            findings.refuse(
                    0,
                    new LocalizedText(
                            "Chỉ nhận tệp bpmn, dmn, form, yaml, html, md với tên không dấu và đường dẫn tương đối.",
                            "Only bpmn, dmn, form, yaml, html and md files with plain names and relative paths."));
            return false;
        }
        if (file.content().length > MAX_BYTES) {
            findings.refuse(0, new LocalizedText("Tệp lớn hơn 2 MB.", "The file is larger than 2 MB."));
            return false;
        }
        return true;
    }

    private void content(ModelFile file, Set<String> names, Findings findings) {
        try {
            switch (file.extension()) {
                case "bpmn" -> {
                    Xml root = XmlReader.read(file.content());
                    new BpmnSafety(grammar, findings).check(root);
                    new BpmnRules(file, names, findings).check(root);
                    new EventReferences(findings).check(root);
                    root.all().forEach(new VariableRules(beans, findings)::check);
                }
                case "dmn" -> new DmnRules(file, findings).check(XmlReader.read(file.content()));
                case "form" -> form(file, findings);
                default -> {}
            }
        } catch (XmlReader.Unreadable unreadable) {
            findings.refuse(unreadable.line, unreadable.reason);
        }
    }

    private static void form(ModelFile file, Findings findings) {
        try {
            JsonNode form = JSON.readTree(file.content());
            if (!form.isObject() || !form.path("id").asString("").equals(file.baseName())) {
                findings.refuse(
                        0,
                        new LocalizedText(
                                "Mã (id) của biểu mẫu phải trùng tên tệp “" + file.baseName() + "”.",
                                "The form's id must be the file's name “" + file.baseName() + "”."));
            }
            form.findValuesAsString("key").stream()
                    .filter(ReservedNames::isReserved)
                    .forEach(key -> findings.refuse(
                            0,
                            new LocalizedText(
                                    "Trường không được mang mã “" + key + "”: hệ thống dùng tên này.",
                                    "No field may have the key “" + key + "”: the application uses that name.")));
        } catch (JacksonException malformed) {
            findings.refuse(
                    malformed.getLocation() == null
                            ? 0
                            : Math.max(malformed.getLocation().getLineNr(), 0),
                    new LocalizedText(
                            "Biểu mẫu không phải là JSON đúng cú pháp.", "The form is not well-formed JSON."));
        }
    }
}
