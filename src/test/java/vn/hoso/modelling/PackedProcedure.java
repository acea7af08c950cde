package vn.hoso.modelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.engine.ModelFile;
import vn.hoso.procedure.ProcedureFolders;

/** A procedure like the shipped one for marriage, under another name and version, as files or as one zip. */
final class PackedProcedure {

    private static final String MODEL = "xac-nhan-tinh-trang-hon-nhan";

    private final String key;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PackedProcedure(String key) {
        this.key = key;
    }

    static PackedProcedure of(String key, String version) {
        PackedProcedure procedure = new PackedProcedure(key);
        for (ModelFile file : shipped()) {
            procedure.texts.put(
                    file.name().replace(MODEL, key),
                    new String(file.content(), StandardCharsets.UTF_8)
                            .replace(MODEL, key)
                            .replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"" + version + "\"")
                            .replace("version: \"1\"", "version: \"" + version + "\""));
        }
        return procedure;
    }

    private static List<ModelFile> shipped() {
        try {
            return ProcedureFolders.shipped().get(MODEL);
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

    byte[] zip() {
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
