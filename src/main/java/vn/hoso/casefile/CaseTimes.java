package vn.hoso.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** The due instant of a case as timers need it. */
@Service
@Internal("asked by the timers of models")
public class CaseTimes {

    private final CaseFiles cases;

    CaseTimes(CaseFiles cases) {
        this.cases = cases;
    }

    /** The legal due date; empty while the clock stands. */
    @Transactional(readOnly = true)
    public Optional<Instant> dueIfRunning(UUID caseId) {
        return cases.findById(caseId)
                .filter(file -> file.clockStoppedAt() == null)
                .map(CaseFile::currentDueAt);
    }
}
