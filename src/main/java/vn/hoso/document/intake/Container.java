package vn.hoso.document.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;

/**
 * The inside of a zip, which is what office documents are. It is unpacked once into nothing, counting, so that what would
 * grow beyond bounds is refused before anything opens it in earnest; what it says of its own sizes is not believed.
 *
 * @param kind what it is; empty for a zip that is no office document
 */
record Container(Optional<FileKind> kind) {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 500L * 1024 * 1024;

    /** Charts hold a workbook of their own, and that may hold a picture in a container: no more. */
    private static final int DEEPEST = 3;

    private static final int DESCRIPTION = 1024 * 1024;

    private static final Map<String, FileKind> OPEN_XML = Map.of(
            "wordprocessingml.document.main+xml", FileKind.WORD,
            "spreadsheetml.sheet.main+xml", FileKind.EXCEL,
            "presentationml.presentation.main+xml", FileKind.POWERPOINT);

    /** Whether the bytes begin as a zip does. */
    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @throws UserError INVALID when it is damaged, locked, would grow beyond bounds, or carries macros */
    static Container read(byte[] content, String fileName) {
        Reading reading = new Reading();
        try {
            reading.walk(new ByteArrayInputStream(content), 1);
        } catch (TooMuch tooMuch) {
            throw Intake.invalid(
                    "Tệp “%s” bung ra quá lớn, quá nhiều tệp con hoặc lồng quá sâu nên không được nhận."
                            .formatted(fileName),
                    "The file “%s” unpacks to too much, too many files or too deep a nesting and is not taken."
                            .formatted(fileName));
        } catch (IOException | IllegalArgumentException broken) {
            throw Intake.invalid(
                    "Tệp “%s” bị hỏng hoặc có mật khẩu nên không mở được. Hãy lưu lại rồi tải lên.".formatted(fileName),
                    "The file “%s” is damaged or locked by a password. Save it again and upload it."
                            .formatted(fileName));
        }
        if (reading.macros) {
            throw Intake.invalid(
                    "Tệp “%s” chứa macro nên không được nhận. Hãy lưu thành .docx, .xlsx hoặc PDF rồi tải lên."
                            .formatted(fileName),
                    "The file “%s” holds macros and is not taken. Save it as .docx, .xlsx or PDF and upload that."
                            .formatted(fileName));
        }
        return new Container(Optional.ofNullable(reading.kind));
    }

    private static final class TooMuch extends RuntimeException {}

    private static final class Reading {

        private final byte[] buffer = new byte[16 * 1024];
        private int entries;
        private long bytes;
        private boolean macros;
        private @Nullable FileKind kind;

        void walk(InputStream in, int depth) throws IOException {
            if (depth > DEEPEST) {
                throw new TooMuch();
            }
            ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new TooMuch();
                }
                look(entry.getName().toLowerCase(Locale.ROOT), zip, depth);
            }
        }

        private void look(String name, InputStream in, int depth) throws IOException {
            macros |= name.endsWith("vbaproject.bin");
            boolean describes = depth == 1 && (name.equals("[content_types].xml") || name.equals("mimetype"));
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            Counted counted = new Counted(in);
            int most = describes ? DESCRIPTION : 4;
            while (head.size() < most) {
                int read = counted.read(buffer, 0, Math.min(buffer.length, most - head.size()));
                if (read < 0) {
                    break;
                }
                head.write(buffer, 0, read);
            }
            byte[] first = head.toByteArray();
            if (describes) {
                describe(name, new String(first, StandardCharsets.UTF_8));
            } else if (isOne(java.util.Arrays.copyOf(first, 5)) && first.length == 4) {
                walk(new java.io.SequenceInputStream(new ByteArrayInputStream(first), counted), depth + 1);
            }
            while (counted.read(buffer) >= 0) {
                // Only counted
            }
        }

        private void describe(String name, String text) {
            if (name.equals("mimetype")) {
                kind = FileKind.of(text.strip()).orElse(null);
                return;
            }
            macros |= text.contains("macroEnabled");
            OPEN_XML.forEach((mark, each) -> {
                if (text.contains(mark)) {
                    kind = each;
                }
            });
        }

        /** Everything that comes out of a container counts, at whatever depth. */
        private final class Counted extends java.io.FilterInputStream {

            Counted(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int read = super.read(to, from, length);
                count(Math.max(read, 0));
                return read;
            }

            @Override
            public void close() {
                // The zip around it goes on
            }

            private void count(int more) {
                bytes += more;
                if (bytes > MOST_BYTES) {
                    throw new TooMuch();
                }
            }
        }
    }
}
