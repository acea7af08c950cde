package vn.hoso.casefile;

import java.util.Optional;
import java.util.UUID;

/** Locks cases: first in the order of locks. */
interface CaseLock {

    /** The case, locked until the transaction ends. */
    Optional<CaseFile> lock(UUID id);
}
