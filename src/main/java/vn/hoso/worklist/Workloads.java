package vn.hoso.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** How much work people have on their own lists. */
@Service
@Internal("casefile shows it to whoever gives work to one of them")
public class Workloads {

    private final WorkItemStore store;
    private final JdbcClient jdbc;

    Workloads(WorkItemStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** How many open items each of these people has; nothing for one who has none. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> of(Collection<UUID> people) {
        store.settle();
        Map<UUID, Integer> loads = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select assignee_id, count(*) from work_item where state = 'OPEN' and assignee_id in (:people)"
                            + " group by assignee_id")
                    .param("people", people)
                    .query(row -> {
                        loads.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return loads;
    }
}
