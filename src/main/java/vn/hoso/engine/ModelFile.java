package vn.hoso.engine;

import java.nio.charset.StandardCharsets;

/**
 * One file of a procedure's folder.
 *
 * @param name path inside the folder with {@code /}, such as {@code cap-giay.bpmn} or {@code documents/giay.html}
 * @param content the bytes as they are deployed; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed through, records of this kind are never compared
public record ModelFile(String name, byte[] content) {

    /** A file from text, written in UTF-8. */
    public static ModelFile of(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String baseName() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
