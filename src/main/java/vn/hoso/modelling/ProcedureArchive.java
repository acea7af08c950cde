package vn.hoso.modelling;

import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.audit.Audit;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ProcessDefinitionId;

/** A procedure as one file: a zip of {@code processes/<key>/…} and {@code forms/<key>/…}, as the source keeps them. */
@Service
public class ProcedureArchive {

    /** More entries than this, directories included, are no procedure. */
    static final int MOST_ENTRIES = 400;

    /** The largest file, unpacked, in bytes. */
    static final int LARGEST_FILE = 2_000_000;

    /** All files together, unpacked, in bytes. */
    static final int LARGEST = 20_000_000;

    private static final Pattern ENTRY = Pattern.compile(
            "(processes|forms)/([a-z0-9][a-z0-9-]*)/((?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*)");

    private final PublishedFolders published;
    private final Audit audit;

    ProcedureArchive(PublishedFolders published, Audit audit) {
        this.published = published;
        this.audit = audit;
    }

    /**
     * The whole folder of a published version, packed; the audit log tells who took it.
     *
     * @throws UserError NOT_FOUND when there is no such version
     */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional
    public byte[] pack(String key, ProcessDefinitionId definition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ModelFile file : published.files(definition)) {
                String root = file.name().endsWith(".form") ? "forms/" : "processes/";
                ZipEntry entry = new ZipEntry(root + key + "/" + file.name());
                // One moment for all, so that the same version is always the same file.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] packed = bytes.toByteArray();
        audit.write(
                Publishing.CHAIN,
                "procedure-exported",
                Map.of("key", key, "definition", definition.value(), "sha256", Sha256.hex(packed)));
        return packed;
    }

    /**
     * Reads a packed procedure, README and examples included. Nothing is written anywhere.
     *
     * @throws UserError INVALID when it is not a zip of one procedure, or too large
     */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    public List<ModelFile> unpack(byte[] content) {
        List<ModelFile> files = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int entries = 0;
            long total = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                byte[] bytes = zip.readNBytes(LARGEST_FILE + 1);
                total += bytes.length;
                if (bytes.length > LARGEST_FILE || total > LARGEST) {
                    throw tooLarge();
                }
                Matcher name = ENTRY.matcher(entry.getName());
                if (!entry.isDirectory()) {
                    if (!name.matches()) {
                        throw misplaced(entry.getName());
                    }
                    keys.add(name.group(2));
                    files.add(new ModelFile(name.group(3), bytes));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UserError(
                    UserError.Kind.INVALID, "Tệp không phải là zip đọc được.", "The file is not a readable zip.");
        }
        if (keys.size() != 1) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Tệp zip phải chứa đúng một thủ tục (processes/<tên>/ và forms/<tên>/).",
                    "The zip must hold exactly one procedure (processes/<name>/ and forms/<name>/).");
        }
        return files;
    }

    private static UserError tooLarge() {
        return new UserError(
                UserError.Kind.INVALID,
                "Tệp zip quá lớn: tối đa 400 mục, mỗi tệp 2 MB, tổng 20 MB sau khi giải nén.",
                "The zip is too large: at most 400 entries, 2 MB each, 20 MB unpacked.");
    }

    private static UserError misplaced(String name) {
        String shown = name.substring(0, Math.min(name.length(), 100)).replaceAll("\\p{Cntrl}", "?");
        return new UserError(
                UserError.Kind.INVALID,
                "Tệp zip có đường dẫn không được phép: " + shown,
                "The zip has a path that is not allowed: " + shown);
    }
}
