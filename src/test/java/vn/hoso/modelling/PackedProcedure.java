package vn.hoso.modelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.engine.ModelFile;
import vn.hoso.procedure.ProcedureFolders;

/** A folder like one that is shipped, under another name and version, as files or as one zip. */
public final class PackedProcedure {

    private static final String MODEL = "xac-nhan-tinh-trang-hon-nhan";

    private final String key;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PackedProcedure(String key) {
        this.key = key;
    }

    /** A procedure like the one for marriage, with its README and examples. */
    public static PackedProcedure of(String key, String version) {
        return like(MODEL, key, version);
    }

    /** A shared path like the one for withdrawal. */
    static PackedProcedure path(String key, String version) {
        return like("rut-ho-so", key, version);
    }

    private static PackedProcedure like(String model, String key, String version) {
        PackedProcedure procedure = new PackedProcedure(key);
        for (ModelFile file : shipped(model)) {
            procedure.texts.put(
                    file.name().replace(model, key),
                    new String(file.content(), StandardCharsets.UTF_8)
                            .replace(model, key)
                            .replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"" + version + "\"")
                            .replace("version: \"1\"", "version: \"" + version + "\""));
        }
        return procedure;
    }

    private static List<ModelFile> shipped(String model) {
        try {
            List<ModelFile> files = new ArrayList<>(ProcedureFolders.shipped().get(model));
            files.addAll(ProcedureFolders.shippedNotes().get(model));
            return files;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The same with something replaced in one file. */
    PackedProcedure with(String file, String old, String fresh) {
        String text = texts.get(file);
        if (text == null || !text.contains(old)) {
            throw new AssertionError(file + " does not contain " + old);
        }
        texts.put(file, text.replace(old, fresh));
        return this;
    }

    PackedProcedure without(String file) {
        if (texts.remove(file) == null) {
            throw new AssertionError("There is no " + file);
        }
        return this;
    }

    /** As the modelling tool sends it: no README, no examples. */
    PackedProcedure withoutNotes() {
        texts.keySet().removeIf(name -> name.endsWith(".md") || name.startsWith("examples/"));
        return this;
    }

    String diagram() {
        return key + ".bpmn";
    }

    Map<String, String> texts() {
        return texts;
    }

    List<ModelFile> files() {
        return texts.entrySet().stream()
                .map(file -> ModelFile.of(file.getKey(), file.getValue()))
                .toList();
    }

    public byte[] zip() {
        Map<String, String> entries = new LinkedHashMap<>();
        texts.forEach((name, text) ->
                entries.put((name.endsWith(".form") ? "forms/" : "processes/") + key + "/" + name, text));
        return zip(entries);
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
