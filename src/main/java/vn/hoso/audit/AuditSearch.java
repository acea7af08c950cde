package vn.hoso.audit;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;

/** Finds entries of the log, and says of a few chains whether they are as they were written. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class AuditSearch {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Entries that say what holds from now on: the one before of the same action says what held until then. */
    private static final Set<String> STATES = Set.of("status-changed", "clock-moved", "limit-changed");

    private static final String LINES =
            "select e.chain, e.position, e.at, e.actor, coalesce(p.full_name, e.actor) as name,"
                    + " e.action, e.detail, b.detail as before from audit_entry e left join person p on p.username = e.actor"
                    + " left join lateral (select x.detail from audit_entry x where x.chain = e.chain and x.action = e.action"
                    + " and x.position < e.position and e.action in (:states) order by x.position desc limit 1) b on true";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The entries that fit, the latest first.
     *
     * @param after the last line of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<AuditLine> page(AuditFilter filter, @Nullable AuditLine after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("states", STATES, "limit", limit));
        List<String> where = conditions(filter, parameters);
        if (after != null) {
            where.add("(e.at, e.chain, e.position) < (:at, :afterChain, :position)");
            parameters.put("at", after.at().atOffset(ZoneOffset.UTC));
            parameters.put("afterChain", after.chain());
            parameters.put("position", after.position());
        }
        return jdbc.sql(LINES + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by e.at desc, e.chain desc, e.position desc limit :limit")
                .params(parameters)
                .query(this::line)
                .list();
    }

    private static List<String> conditions(AuditFilter filter, Map<String, Object> parameters) {
        List<String> where = new ArrayList<>();
        if (!filter.chain().isBlank()) {
            where.add("e.chain in (:chain, upper(:chain))");
            parameters.put("chain", filter.chain().strip());
        }
        if (!filter.person().isBlank()) {
            where.add("(strpos(lower(e.actor), lower(:person)) > 0 or e.actor in"
                    + " (select username from person where strpos(lower(full_name), lower(:person)) > 0)"
                    // Whoever logs in is not logged in while the entry is written
                    + " or e.chain = 'access' and strpos(lower(e.detail), '\"username\":\"' || lower(:person)) > 0)");
            parameters.put("person", filter.person().strip());
        }
        if (filter.action() != null) {
            where.add("e.action = :action");
            parameters.put("action", filter.action());
        }
        if (filter.from() != null) {
            where.add("e.at >= :from");
            parameters.put("from", midnight(filter.from()));
        }
        if (filter.to() != null) {
            where.add("e.at < :to");
            parameters.put("to", midnight(filter.to().plusDays(1)));
        }
        return where;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(OfficialTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private AuditLine line(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        return new AuditLine(
                row.getString("chain"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("name"),
                row.getString("action"),
                json.readValue(row.getString("detail"), OBJECT),
                before == null ? Map.of() : json.readValue(before, OBJECT));
    }

    /**
     * What a check found.
     *
     * @param problems one sentence for each fault; empty when the chains are whole
     */
    public record Check(int chains, long entries, List<LocalizedText> problems) {}

    /**
     * Checks chains from their first entry to their head. Whether anything was cut off together with its head is what the
     * seals show: the command {@code audit verify} looks at them.
     */
    @Transactional(readOnly = true)
    public Check check(Collection<String> chains) {
        ChainReader reader = new ChainReader();
        Set<String> names = new TreeSet<>(chains);
        if (!names.isEmpty()) {
            jdbc.sql(ChainReader.ENTRIES + " where chain in (:chains) order by chain collate \"C\", position")
                    .param("chains", names)
                    .query(reader::entry);
            jdbc.sql(ChainReader.HEADS + " where chain in (:chains)")
                    .param("chains", names)
                    .query(reader::head);
        }
        return new Check(names.size(), reader.entries(), reader.problems());
    }
}
