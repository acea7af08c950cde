package vn.hoso.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hoso.access.Internal;
import vn.hoso.base.OfficialTime;

/** The units, as they stand on a day. */
@Service
@Internal("names and places of units are public; whoever lists cases or people authorises there")
public class Units {

    private static final String COLUMNS =
            "u.id, u.tree, u.key, u.code, u.type, u.name, u.name_en, u.parent_id, u.path, u.valid_from, u.valid_to";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, Unit> known = new ConcurrentHashMap<>();

    Units(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when there is no such unit */
    public Unit get(UUID id) {
        return known.computeIfAbsent(id, this::read);
    }

    /** Forgets what was read, after units were loaded. Another node reads anew at its next start. */
    void forget() {
        known.clear();
    }

    private Unit read(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from unit u where id = ?")
                .param(id)
                .query(Units::unit)
                .optional()
                .orElseThrow();
    }

    public List<Unit> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from unit u where id in (:ids) order by name")
                .param("ids", ids)
                .query(Units::unit)
                .list();
    }

    public Optional<Unit> byKey(String key) {
        return jdbc.sql("select " + COLUMNS + " from unit u where key = ?")
                .param(key)
                .query(Units::unit)
                .optional();
    }

    /** Units of the given types that exist today, by name in Vietnamese order. */
    public List<Unit> ofTypes(Collection<UnitType> types) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
        return jdbc.sql("select " + COLUMNS + " from unit u where type in (:types) and valid_from <= :today"
                        + " and (valid_to is null or valid_to > :today) order by name")
                .param("types", types.stream().map(Enum::name).toList())
                .param("today", today)
                .query(Units::unit)
                .list();
    }

    /** The one unit of a type that serves a commune-level unit, by territory. */
    public Optional<Unit> serving(UUID communeId, UnitType type) {
        return jdbc.sql("select " + COLUMNS + " from unit u join unit_territory t on t.unit_id = u.id"
                        + " where t.served_id = ? and u.type = ? order by u.code limit 1")
                .params(communeId, type.name())
                .query(Units::unit)
                .optional();
    }

    /** The commune-level units that a unit serves by territory; itself where it is one. */
    public List<Unit> servedBy(Unit unit) {
        if (unit.type().isCommuneLevel()) {
            return List.of(unit);
        }
        return jdbc.sql("select " + COLUMNS + " from unit u join unit_territory t on t.served_id = u.id"
                        + " where t.unit_id = ? order by u.name")
                .param(unit.id())
                .query(Units::unit)
                .list();
    }

    /** The commune-level unit that a unit is or belongs to, walking up the tree. */
    public Optional<Unit> communeOf(Unit unit) {
        if (unit.type().isCommuneLevel()) {
            return Optional.of(unit);
        }
        return unit.parentId() == null ? Optional.empty() : communeOf(get(unit.parentId()));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("tree"),
                row.getString("key"),
                row.getString("code"),
                UnitType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("parent_id", UUID.class),
                row.getString("path"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
