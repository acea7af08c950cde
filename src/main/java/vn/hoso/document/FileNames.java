package vn.hoso.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names that people gave to files: shown and offered at a download, never used as a path. */
final class FileNames {

    private static final int LONGEST = 180;

    /** The kinds of files that a case may hold, with the extension each is given back under. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", "pdf",
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/tiff", "tif");

    private static final Map<String, String> OTHER_SPELLINGS = Map.of("jpeg", "jpg", "tiff", "tif");

    private FileNames() {}

    static Set<String> types() {
        return EXTENSIONS.keySet();
    }

    /**
     * The name without folders and without what deceives a reader (control characters, marks of writing direction), under
     * the extension of what the file is.
     *
     * @param type one of {@link #types}
     */
    static String clean(String name, String type) {
        String extension = EXTENSIONS.getOrDefault(type, "bin");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>|:*?]", "_")
                .strip();
        int dot = clean.lastIndexOf('.');
        String own = clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean right = dot > 0 && OTHER_SPELLINGS.getOrDefault(own, own).equals(extension);
        String stem = right ? clean.substring(0, dot) : clean;
        String ending = right ? clean.substring(dot) : "." + extension;
        stem = stem.substring(0, Math.min(stem.length(), LONGEST - ending.length()));
        return (stem.isBlank() ? "tai-lieu" : stem) + ending;
    }
}
