package vn.hoso.notification;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A kind of notice.
 *
 * @param name how rows name it
 * @param together how several of a day are told to one addressee; null where each stands for itself
 * @param supervisors how those of a day are told to whoever supervises the unit; null where they are not told
 */
public record NoticeKind(
        String name, @Nullable Together together, @Nullable Together supervisors) {

    /**
     * Several notices in one line.
     *
     * @param many what it says of more than one; {@code %d} is how many
     * @param page the address that lists them
     */
    public record Together(LocalizedText many, String page) {}
}
