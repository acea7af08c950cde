package vn.hoso.deadline;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * One extension of a case, counted from the due time that held without it. A procedure may be extended once.
 *
 * @param amount how much is added
 * @param reason why, in words for citizens; null if not told
 * @param legalBasis the rule that allows it; null if not told
 */
public record Extension(
        TimeLimit amount,
        @Nullable LocalizedText reason,
        @Nullable String legalBasis) {}
