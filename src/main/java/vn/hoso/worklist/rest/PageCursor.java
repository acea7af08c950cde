package vn.hoso.worklist.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.worklist.WorkItemQuery.ClockState;
import vn.hoso.worklist.WorkItemQuery.Cursor;

/** Where the next page starts, as one word that callers hand back without reading it. */
final class PageCursor {

    private PageCursor() {}

    static @Nullable String write(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((cursor.clock() + " " + cursor.dueAt() + " " + cursor.id())
                                .getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length == 3) {
                return new Cursor(ClockState.valueOf(parts[0]), Instant.parse(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // told below, in words
        }
        throw RequestRefused.unreadable(
                "“cursor” không đúng: dùng giá trị “next” của trang trước.",
                "“cursor” is not one of ours: send the “next” of the page before.");
    }
}
