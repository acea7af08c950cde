package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/**
 * Several documents under one leader's one consent. Each is signed as a single one is, by {@link CaseWork} and in a
 * transaction of its own: what fails takes nothing with it. The consent names each draft by its hash, so that a draft made
 * anew in the meantime is refused.
 */
@Service
public class BatchSigning {

    /** More than this nobody has read before they consent. */
    public static final int MOST = 50;

    private final SigningReadiness readiness;
    private final CaseSigning signing;
    private final CaseWork work;
    private final Worklist worklist;

    BatchSigning(SigningReadiness readiness, CaseSigning signing, CaseWork work, Worklist worklist) {
        this.readiness = readiness;
        this.signing = signing;
        this.work = work;
        this.worklist = worklist;
    }

    /** Whether an item can be signed together with others. */
    public sealed interface Prepared {
        WorkItem item();
    }

    /**
     * Nothing but the signature is missing.
     *
     * @param sha256 the hash of the draft to be read and signed
     */
    public record Ready(WorkItem item, CaseDocument draft, String sha256) implements Prepared {}

    /** It has to be opened by itself, or cannot be signed at all. */
    public record Refused(WorkItem item, LocalizedText why) implements Prepared {}

    /**
     * Says of each item whether it can be signed now.
     *
     * @throws UserError when there are too many, or the officer has no key
     */
    @PermitAll
    public List<Prepared> prepare(Collection<WorkItem> items) {
        if (items.size() > MOST) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Mỗi lần ký nhiều nhất %d văn bản. Chọn ít hơn rồi ký.".formatted(MOST),
                    "At most %d documents are signed at once. Select fewer, then sign.".formatted(MOST));
        }
        signing.requireKey();
        return items.stream().map(this::prepared).toList();
    }

    private Prepared prepared(WorkItem item) {
        try {
            return readiness.of(worklist.get(item.id()));
        } catch (UserError error) {
            return new Refused(item, error.text());
        }
    }

    /**
     * Tries the PIN before anything is signed with it, so that a mistyped one is told once.
     *
     * @throws UserError when it is wrong
     */
    @PermitAll
    public void tryPin(char[] pin) {
        signing.tryPin(pin);
    }

    /**
     * Takes the item, where nobody has, and completes it with the signature.
     *
     * @throws UserError when it is no longer as it was prepared, or cannot be signed; nothing has changed then
     */
    @PermitAll
    @Transactional
    public void sign(Ready ready, char[] pin) {
        WorkItem item = worklist.claim(ready.item.id());
        work.complete(item.id(), readiness.answers(item), new CaseWork.Signature(ready.sha256, pin));
    }
}
