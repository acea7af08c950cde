package vn.hoso.procedure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;

/** The processes of a folder with the version tag that each carries. */
public record VersionTags(List<Tag> tags) {

    /** A process by its id, with its version tag. */
    public record Tag(String process, String version) {}

    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\b([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("versionTag=\"([^\"]+)\"");

    /** Reads the diagrams among the files. */
    public static VersionTags of(List<ModelFile> files) {
        List<Tag> found = new ArrayList<>();
        for (ModelFile file : files) {
            if (file.name().endsWith(".bpmn")) {
                Matcher process = PROCESS.matcher(new String(file.content(), StandardCharsets.UTF_8));
                while (process.find()) {
                    Matcher id = ID.matcher(process.group(1));
                    Matcher version = VERSION.matcher(process.group(1));
                    if (id.find() && version.find()) {
                        found.add(new Tag(id.group(1), version.group(1)));
                    }
                }
            }
        }
        return new VersionTags(found);
    }

    boolean isEmpty() {
        return tags.isEmpty();
    }

    boolean areAllKnown(Deployments deployments) {
        return tags.stream()
                .allMatch(tag -> deployments.find(tag.process, tag.version).isPresent());
    }

    /** The processes whose deployed version is not what the files say. */
    List<Tag> changed(Deployments deployments, List<ModelFile> files) {
        return tags.stream()
                .filter(tag -> deployments
                        .find(tag.process, tag.version)
                        .filter(deployed -> files.stream().allMatch(file -> deployments
                                .file(deployed.id(), file.name())
                                .map(bytes -> Arrays.equals(bytes, file.content()))
                                .orElse(false)))
                        .isEmpty())
                .toList();
    }
}
