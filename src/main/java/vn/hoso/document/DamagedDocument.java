package vn.hoso.document;

import vn.hoso.base.UserError;

/** The stored bytes are gone, or are not those that were stored: the disk, or someone, changed them. */
public class DamagedDocument extends UserError {

    DamagedDocument(StoredDocument document) {
        super(
                Kind.CONFLICT,
                "Tệp “%s” trong kho đã bị thay đổi hoặc bị mất sau khi lưu nên không mở được. Hãy báo quản trị phục hồi"
                                .formatted(document.fileName())
                        + " từ bản sao lưu.",
                "The stored file “%s” was changed or lost after it was stored and cannot be opened. Ask the administrator"
                                .formatted(document.fileName())
                        + " to restore it from the backup.");
    }
}
