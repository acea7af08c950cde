package vn.hoso.reception;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.base.UserError;
import vn.hoso.document.Documents;
import vn.hoso.document.SecrecyMark;
import vn.hoso.document.StoredDocument;

/** Scans that wait for their dossier. Each belongs to the officer who made it: nobody else's dossier can take it. */
@Component
class Scans {

    private static final Set<String> PAGES = Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff");

    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Scans(Documents documents, JdbcClient jdbc, Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoredDocument keep(UUID officer, byte[] content, String fileName) {
        if (content.length > 0 && content.length <= Documents.LARGEST && !PAGES.contains(Documents.typeOf(content))) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Tệp “%s” không phải là PDF hay ảnh (PNG, JPEG, TIFF), dù tên tệp ghi thế nào. Hãy quét lại giấy tờ."
                            .formatted(fileName),
                    "The file “%s” is no PDF and no image (PNG, JPEG, TIFF), whatever its name says. Scan the paper again."
                            .formatted(fileName));
        }
        SecrecyMark.on(content, fileName).ifPresent(mark -> {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Tệp “%s” mang dấu “%s”. Không đưa tài liệu bí mật nhà nước vào hệ thống này; hãy nhận và chuyển giấy tờ"
                                    .formatted(fileName, mark)
                            + " theo quy định bảo vệ bí mật nhà nước. Nếu không phải dấu độ mật, hãy đổi tên tệp.",
                    "The file “%s” is marked “%s”. State secrets must not enter this system: handle the paper under the"
                                    .formatted(fileName, mark)
                            + " rules for protecting state secrets. If it is no such mark, rename the file.");
        });
        StoredDocument stored = documents.store(content, fileName);
        jdbc.sql("insert into reception_scan (document_id, person_id, made_at) values (?, ?, ?)")
                .params(stored.id(), officer, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return stored;
    }

    Optional<StoredDocument> find(UUID officer, UUID document) {
        return jdbc.sql("select exists (select 1 from reception_scan where document_id = ? and person_id = ?)")
                        .params(document, officer)
                        .query(Boolean.class)
                        .single()
                ? Optional.of(documents.get(document))
                : Optional.empty();
    }

    /** Takes a scan out of the waiting room; false when it is not there, or is someone else's. */
    boolean take(UUID officer, UUID document) {
        return jdbc.sql("delete from reception_scan where document_id = ? and person_id = ?")
                        .params(document, officer)
                        .update()
                == 1;
    }
}
