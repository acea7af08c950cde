package vn.hoso.document.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.hoso.access.Internal;
import vn.hoso.base.UserError;

/** Looks at a file before it is stored. */
@Component
@Internal("asked by who keeps documents")
public class Intake {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 50 * 1024 * 1024;

    /** An A0 sheet at 300 dpi has 140 million. */
    private static final long MOST_PIXELS = 150_000_000;

    private static final Tika TYPES = new Tika();

    private final VirusScanner scanner;

    Intake(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * What kind of file it is.
     *
     * @param fileName only for the message
     * @throws UserError INVALID when it is empty, too large, of another kind, would grow beyond bounds when it is opened, or
     *     carries malicious code; UNAVAILABLE when that cannot be judged now
     */
    public FileKind accept(byte[] content, String fileName) {
        if (content.length == 0) {
            throw invalid(
                    "Tệp “%s” rỗng. Hãy quét lại và tải lên.".formatted(fileName),
                    "The file “%s” is empty. Scan it again and upload it.".formatted(fileName));
        }
        if (content.length > LARGEST) {
            throw invalid(
                    "Tệp “%s” lớn hơn 50 MB. Hãy quét ở 200–300 dpi hoặc tách thành nhiều tệp.".formatted(fileName),
                    "The file “%s” is larger than 50 MB. Scan at 200–300 dpi or split it.".formatted(fileName));
        }
        scanner.require(content, fileName);
        FileKind kind = kind(content, fileName);
        if (kind.isImage()) {
            bounded(content, fileName);
        }
        return kind;
    }

    /** The media type that the first bytes tell; the name plays no part. What lies within a container is not looked at. */
    public static String typeOf(byte[] content) {
        return TYPES.detect(content);
    }

    private static FileKind kind(byte[] content, String fileName) {
        String type = typeOf(content);
        Optional<FileKind> kind =
                Container.isOne(content) ? Container.read(content, fileName).kind() : FileKind.of(type);
        return kind.orElseThrow(() -> invalid(
                "Tệp “%s” là %s. Chỉ nhận PDF, ảnh (PNG, JPEG, TIFF) và văn bản Office (DOCX, XLSX, PPTX, ODT, ODS)."
                        .formatted(fileName, type),
                "The file “%s” is %s. Only PDF, images (PNG, JPEG, TIFF) and office documents (DOCX, XLSX, PPTX, ODT, ODS) are taken."
                        .formatted(fileName, type)));
    }

    /** A picture of a few bytes can claim more pixels than a server has memory for. Only its head is read. */
    private static void bounded(byte[] content, String fileName) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable(fileName);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw invalid(
                            "Ảnh “%s” quá lớn để mở. Hãy quét lại ở 200–300 dpi.".formatted(fileName),
                            "The picture “%s” is too large to open. Scan it again at 200–300 dpi.".formatted(fileName));
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable(fileName);
        }
    }

    private static UserError unreadable(String fileName) {
        return invalid(
                "Ảnh “%s” bị hỏng nên không mở được. Hãy quét lại.".formatted(fileName),
                "The picture “%s” is damaged and cannot be opened. Scan it again.".formatted(fileName));
    }

    static UserError invalid(String vi, String en) {
        return new UserError(UserError.Kind.INVALID, vi, en);
    }
}
