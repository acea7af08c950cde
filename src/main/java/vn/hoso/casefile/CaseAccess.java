package vn.hoso.casefile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.UserError;

/**
 * Who may see a case: people with a post in a unit that takes part in it, supervisors of such a unit or of one above it,
 * and administrators. A case that someone may not see is for them one that does not exist.
 */
@Component
class CaseAccess {

    private final JdbcClient jdbc;

    CaseAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean maySee(Officer officer, UUID caseId) {
        if (officer.holds(Role.ADMINISTRATOR)) {
            return true;
        }
        boolean takesPart = !officer.units().isEmpty()
                && jdbc.sql("select exists (select 1 from case_unit where case_id = :case and unit_id in (:units))")
                        .param("case", caseId)
                        .param("units", officer.units())
                        .query(Boolean.class)
                        .single();
        return takesPart || supervises(officer, caseId);
    }

    boolean supervises(Officer officer, UUID caseId) {
        return officer.supervisedPaths().stream()
                .anyMatch(path -> jdbc.sql("select exists (select 1 from case_unit c join unit u on u.id = c.unit_id"
                                + " where c.case_id = ? and starts_with(u.path, ?))")
                        .params(caseId, path)
                        .query(Boolean.class)
                        .single());
    }

    /** The units whose cases the officer sees; of an administrator, who sees all cases, only those of the own posts. */
    List<UUID> unitsSeen(Officer officer) {
        Set<UUID> seen = new TreeSet<>(officer.units());
        officer.supervisedPaths()
                .forEach(path -> seen.addAll(jdbc.sql("select id from unit where starts_with(path, ?)")
                        .param(path)
                        .query(UUID.class)
                        .list()));
        return List.copyOf(seen);
    }

    void requireVisible(Officer officer, UUID caseId) {
        if (!maySee(officer, caseId)) {
            throw unknown();
        }
    }

    static UserError unknown() {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.",
                "There is no such case, or it does not belong to your unit.");
    }
}
