package vn.hoso.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file, as its row tells it.
 *
 * @param sha256 lower-case hex; the file is found by it
 * @param mediaType by content, never by name
 * @param fileName what the person called it; shown, never used as a path
 */
public record StoredDocument(
        UUID id, String sha256, long size, String mediaType, String fileName, Instant createdAt, String createdBy) {}
