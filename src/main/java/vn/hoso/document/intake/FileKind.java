package vn.hoso.document.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that the store holds, each told by its content. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT_DOCUMENT("application/vnd.oasis.opendocument.text", "odt"),
    SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private static final Set<FileKind> PAGES = Set.of(PDF, PNG, JPEG, TIFF);

    private final String mediaType;
    private final Set<String> extensions;
    private final String extension;

    FileKind(String mediaType, String extension, String... otherSpellings) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.extensions = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(extension), Arrays.stream(otherSpellings))
                .collect(Collectors.toUnmodifiableSet());
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with when it is given back, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a name may end so, in lower case. */
    public boolean isSpelled(String ending) {
        return extensions.contains(ending);
    }

    /** Whether it is what a scanner makes: pages, as pictures or as a PDF. */
    public boolean isPages() {
        return PAGES.contains(this);
    }

    boolean isImage() {
        return mediaType.startsWith("image/");
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }
}
