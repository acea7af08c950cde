package vn.hoso.folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoso.engine.ModelFile;
import vn.hoso.form.FormSchema;
import vn.hoso.procedure.ProcedureFolders;

/**
 * A procedure, or a path that procedures share, as it lies in the project.
 *
 * @param files what is deployed: models, forms, templates, descriptor
 */
record Folder(String name, List<ModelFile> files) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    static List<Folder> all() {
        try {
            return ProcedureFolders.shipped().entrySet().stream()
                    .map(entry -> new Folder(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return Path.of("processes", name);
    }

    boolean isProcedure() {
        return has("procedure.yaml");
    }

    /** What {@code procedure.yaml} says, as it stands there. */
    Map<String, Object> descriptor() {
        return YAML.readValue(text("procedure.yaml"), MAP);
    }

    boolean has(String file) {
        return file(file).isPresent();
    }

    Optional<ModelFile> file(String file) {
        return files.stream().filter(one -> one.name().equals(file)).findFirst();
    }

    String text(String file) {
        return new String(
                file(file)
                        .orElseThrow(() -> new AssertionError(path() + " has no " + file))
                        .content(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    Diagram diagram() {
        return Diagram.of(file(name + ".bpmn")
                .orElseThrow(() -> new AssertionError(path() + " has no " + name + ".bpmn"))
                .content());
    }

    /** Names of the files that end so, without the ending. */
    List<String> named(String ending) {
        return files.stream()
                .map(ModelFile::name)
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .toList();
    }

    /** The forms, read. */
    Stream<FormSchema> schemas() {
        return named(".form").stream().map(form -> FormSchema.parse(text(form + ".form")));
    }

    /** This folder and the paths that procedures share. */
    Stream<Folder> reachable(List<Folder> all) {
        return all.stream().filter(one -> !one.isProcedure() || one.name().equals(name));
    }

    /** The templates that the diagram names. */
    Set<String> templates() {
        Diagram diagram = diagram();
        return Stream.of(
                        diagram.parameters("template"),
                        diagram.properties("document"),
                        diagram.properties("preview"),
                        diagram.properties("signs"))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** A file of examples: what happens, or which row answers what. */
    record Example(Path file, Map<String, Object> content) {}

    List<Example> scenarios() {
        return examples().stream().filter(example -> !isRows(example.file)).toList();
    }

    List<Example> rows() {
        return examples().stream().filter(example -> isRows(example.file)).toList();
    }

    private static boolean isRows(Path file) {
        return file.toString().endsWith(".rows.yaml");
    }

    private static Map<String, Object> read(Path file) throws IOException {
        try {
            return YAML.readValue(Files.readString(file), MAP);
        } catch (JacksonException e) {
            throw new AssertionError(
                    file + " cannot be read (a text with a colon stands in quotes): " + e.getMessage(), e);
        }
    }

    private List<Example> examples() {
        Path examples = path().resolve("examples");
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        List<Example> found = new ArrayList<>();
        try (Stream<Path> paths = Files.list(examples)) {
            for (Path path : paths.sorted().toList()) {
                found.add(new Example(path, read(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
