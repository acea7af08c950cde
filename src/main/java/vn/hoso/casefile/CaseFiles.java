package vn.hoso.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, UUID>, CaseLock {

    CaseFile saveAndFlush(CaseFile caseFile);

    Optional<CaseFile> findById(UUID id);

    Optional<CaseFile> findByCode(String code);
}
