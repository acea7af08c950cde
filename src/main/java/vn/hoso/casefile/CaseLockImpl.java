package vn.hoso.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** By identity and not by a query, which would be interpreted anew each time. Spring Data finds it by its name. */
class CaseLockImpl implements CaseLock {

    private final EntityManager entities;

    CaseLockImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CaseFile> lock(UUID id) {
        return Optional.ofNullable(entities.find(CaseFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
