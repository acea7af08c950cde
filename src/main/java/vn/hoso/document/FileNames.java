package vn.hoso.document;

import java.text.Normalizer;
import java.util.Locale;
import vn.hoso.document.intake.FileKind;

/** Names that people gave to files: shown and offered at a download, never used as a path. */
final class FileNames {

    private static final int LONGEST = 180;

    private FileNames() {}

    /**
     * The name without folders and without what deceives a reader (control characters, marks of writing direction), under
     * the extension of what the file is.
     */
    static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>|:*?]", "_")
                .strip();
        int dot = clean.lastIndexOf('.');
        String own = clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean right = dot > 0 && kind.isSpelled(own);
        String stem = right ? clean.substring(0, dot) : clean;
        String ending = right ? clean.substring(dot) : "." + kind.extension();
        stem = stem.substring(0, Math.min(stem.length(), LONGEST - ending.length()));
        return (stem.isBlank() ? "tai-lieu" : stem) + ending;
    }
}
