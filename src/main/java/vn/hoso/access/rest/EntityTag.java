package vn.hoso.access.rest;

import org.jspecify.annotations.Nullable;

/** The version of a thing as an entity tag: {@code "7"}. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change of something that is no longer as the caller saw it.
     *
     * @param ifMatch the header; null or {@code *} where the caller does not mind
     * @throws RequestRefused 412 when the version is another one
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (names(ifMatch) && !of(version).equals(strip(ifMatch))) {
            throw RequestRefused.stale();
        }
    }

    /**
     * Refuses a change between whose check and effect someone else changed the thing. The effect counts one version; it
     * is undone with the transaction.
     *
     * @param seen the version that {@link #require} compared
     * @param now the version after the effect, in its transaction
     */
    public static void requireNoOther(@Nullable String ifMatch, int seen, int now) {
        if (names(ifMatch) && now > seen + 1) {
            throw RequestRefused.stale();
        }
    }

    /** Whether the header names a version at all. */
    public static boolean names(@Nullable String ifMatch) {
        return ifMatch != null && !ifMatch.isBlank() && !strip(ifMatch).equals("*");
    }

    private static String strip(@Nullable String ifMatch) {
        String tag = ifMatch == null ? "" : ifMatch.strip();
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
