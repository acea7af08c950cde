package vn.hoso.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the log as administrators read it.
 *
 * @param chain the case code, or a name such as {@code access}
 * @param position from 1 in its chain
 * @param actor the log-in name; {@code system} where nobody acted
 * @param actorName the person's name today; the log-in name where there is no such person
 * @param action what was done, in the log's word
 * @param detail what the entry says besides
 * @param before what the entry before it of the same action said, where that is the state that this one replaced
 */
public record AuditLine(
        String chain,
        long position,
        Instant at,
        String actor,
        String actorName,
        String action,
        Map<String, Object> detail,
        Map<String, Object> before) {}
