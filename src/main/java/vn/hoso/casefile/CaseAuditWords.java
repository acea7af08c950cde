package vn.hoso.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hoso.access.Internal;
import vn.hoso.audit.AuditWords;
import vn.hoso.base.LocalizedText;

/** The statuses of cases in words, for readers of the log. */
@Component
@Internal("the words of statuses are public")
class CaseAuditWords implements AuditWords {

    @Override
    public Map<String, LocalizedText> words() {
        Map<String, LocalizedText> words = new HashMap<>();
        for (CaseStatus status : CaseStatus.values()) {
            words.put(status.name(), status.label());
        }
        return words;
    }
}
