package vn.hoso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.base.LocalizedText;

/** Takes the entries of chains in their order, then their heads, and notes what is not as it was written. */
final class ChainReader {

    /** What {@link #entry} and {@link #head} read. */
    static final String ENTRIES =
            "select chain, position, at, actor, action, detail, previous_hash, hash from audit_entry";

    static final String HEADS = "select chain, position, hash from audit_head";

    private final Map<String, byte[]> last = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final List<LocalizedText> problems = new ArrayList<>();
    private long count;

    void entry(ResultSet row) throws SQLException {
        count++;
        check(new AuditEntry(
                row.getString("chain"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"),
                row.getBytes("previous_hash"),
                row.getBytes("hash")));
    }

    private void check(AuditEntry entry) {
        String name = entry.chain() + " #" + entry.position();
        long expected = positions.getOrDefault(entry.chain(), 0L) + 1;
        if (entry.position() != expected) {
            String missing = expected + " – " + (entry.position() - 1);
            note(
                    name + ": thiếu các mục " + missing,
                    name + ": entries " + expected + " to " + (entry.position() - 1) + " are missing");
        }
        if (!entry.isIntact()) {
            note(name + ": đã bị sửa sau khi ghi", name + ": was changed after it was written");
        }
        if (!Arrays.equals(entry.previousHash(), last.getOrDefault(entry.chain(), AuditEntry.GENESIS))) {
            note(name + ": không nối tiếp mục trước", name + ": does not follow the entry before it");
        }
        positions.put(entry.chain(), entry.position());
        last.put(entry.chain(), entry.hash());
    }

    void head(ResultSet row) throws SQLException {
        String chain = row.getString("chain");
        if (row.getLong("position") != positions.getOrDefault(chain, 0L)
                || !Arrays.equals(row.getBytes("hash"), last.getOrDefault(chain, AuditEntry.GENESIS))) {
            note(chain + ": các mục cuối đã bị cắt", chain + ": its last entries were cut off");
        }
        last.remove(chain);
    }

    private void note(String vi, String en) {
        problems.add(new LocalizedText(vi, en));
    }

    long entries() {
        return count;
    }

    /** What was found, once all heads were taken. */
    List<LocalizedText> problems() {
        last.keySet()
                .forEach(chain ->
                        note(chain + ": có mục nhưng không có đầu chuỗi", chain + ": has entries and no head"));
        last.clear();
        return List.copyOf(problems);
    }
}
