package vn.hoso.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.organization.OrganizationFile.Node;

/** Loads an organisation tree from a file; units that are there already stay as they are. */
@Service
@Internal("called at the start of the demo and by the jar's command, never by a route")
public class OrganizationImport {

    private final JdbcClient jdbc;
    private final Units units;
    private final Audit audit;

    OrganizationImport(JdbcClient jdbc, Units units, Audit audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Loads one file.
     *
     * @return how many units it added
     * @throws IllegalArgumentException when a parent, predecessor or territory names a unit that is nowhere
     */
    @Transactional
    public int load(Resource resource) throws IOException {
        OrganizationFile file;
        try (InputStream stream = resource.getInputStream()) {
            file = YAMLMapper.builder().build().readValue(stream, OrganizationFile.class);
        }
        Map<String, UUID> ids = known();
        Map<String, String> paths = new HashMap<>();
        jdbc.sql("select key, path from unit")
                .query((row, n) -> paths.put(row.getString(1), row.getString(2)))
                .list();
        int added = 0;
        for (Node node : file.units()) {
            if (ids.containsKey(node.key())) {
                continue;
            }
            UUID parent = node.parent() == null ? null : require(ids, node.parent(), node.key());
            String path = (node.parent() == null ? "/" : paths.get(node.parent())) + node.key() + "/";
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into unit (id, tree, key, code, type, name, name_en, parent_id, path, verified,"
                            + " valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            file.tree(),
                            node.key(),
                            node.code(),
                            node.type().name(),
                            node.name())
                    .param(node.nameEn())
                    .param(parent)
                    .params(path, !Boolean.FALSE.equals(node.verified()), file.validFrom())
                    .param(file.validTo())
                    .update();
            ids.put(node.key(), id);
            paths.put(node.key(), path);
            added++;
            for (String alias : orEmpty(node.aliases())) {
                link("insert into unit_alias values (?, ?) on conflict do nothing", id, alias);
            }
        }
        relate(file, ids);
        units.forget();
        audit.write("organization", "units-loaded", Map.of("tree", file.tree(), "added", added));
        return added;
    }

    private void relate(OrganizationFile file, Map<String, UUID> ids) {
        for (Node node : file.units()) {
            UUID id = require(ids, node.key(), node.key());
            for (String predecessor : orEmpty(node.predecessors())) {
                link(
                        "insert into unit_predecessor values (?, ?) on conflict do nothing",
                        id,
                        require(ids, predecessor, node.key()));
            }
            for (String served : orEmpty(node.territory())) {
                link(
                        "insert into unit_territory values (?, ?) on conflict do nothing",
                        id,
                        require(ids, served, node.key()));
            }
        }
    }

    private void link(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private Map<String, UUID> known() {
        Map<String, UUID> ids = new HashMap<>();
        jdbc.sql("select key, id from unit")
                .query((row, n) -> ids.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        return ids;
    }

    private static UUID require(Map<String, UUID> ids, String key, String from) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("The unit '" + from + "' names '" + key
                    + "', which is not in the file nor loaded before:" + " load the tree that has it first.");
        }
        return id;
    }

    private static List<String> orEmpty(@org.jspecify.annotations.Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
