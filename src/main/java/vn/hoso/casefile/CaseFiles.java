package vn.hoso.casefile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, UUID> {

    CaseFile saveAndFlush(CaseFile caseFile);

    Optional<CaseFile> findById(UUID id);

    Optional<CaseFile> findByCode(String code);

    /** The case, locked until the transaction ends: first in the order of locks. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = :id")
    Optional<CaseFile> lock(UUID id);
}
