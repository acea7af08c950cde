package vn.hoso.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A paper of the dossier's checklist.
 *
 * @param key the paper's key in the procedure
 * @param received whether it was handed in
 * @param documentId its scan; null while there is none
 */
public record CasePaper(
        String key,
        LocalizedText name,
        boolean required,
        boolean received,
        int copies,
        @Nullable UUID documentId) {}
