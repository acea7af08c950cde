package vn.hoso.supervision;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Hands several items to other people; each one for itself, with its own result. */
@Service
public class Reassignment {

    private final Worklist worklist;

    Reassignment(Worklist worklist) {
        this.worklist = worklist;
    }

    /**
     * Items that the same people may take over.
     *
     * @param people those who hold the role in the unit
     */
    public record Group(Role role, String unitName, List<WorkItem> items, List<Officer> people) {}

    /** Who may take over which of the items; those that are over or not the supervisor's are left out. */
    @RolesAllowed("SUPERVISOR")
    public List<Group> groups(List<String> items) {
        Map<Place, List<WorkItem>> places = new LinkedHashMap<>();
        for (String id : items) {
            try {
                WorkItem item = worklist.get(id);
                if (item.isOpen()) {
                    places.computeIfAbsent(new Place(item.role(), item.unitId()), unused -> new ArrayList<>())
                            .add(item);
                }
            } catch (UserError gone) {
                // Someone finished it between the list and the choice; the list shows so when it is loaded again.
                continue;
            }
        }
        return places.values().stream()
                .map(all -> new Group(
                        all.getFirst().role(),
                        all.getFirst().unitName(),
                        List.copyOf(all),
                        worklist.colleagues(all.getFirst().id())))
                .toList();
    }

    private record Place(Role role, UUID unit) {}

    /**
     * What became of one item.
     *
     * @param refused why it stayed where it was; null when it was handed over
     */
    public record Result(WorkItem item, @Nullable LocalizedText refused) {}

    /** Hands each item over in a transaction of its own; one that cannot be does not keep the others. */
    @RolesAllowed("SUPERVISOR")
    public List<Result> forward(List<WorkItem> items, UUID person, String opinion) {
        List<Result> results = new ArrayList<>();
        for (WorkItem item : items) {
            try {
                worklist.forward(item.id(), person, opinion);
                results.add(new Result(item, null));
            } catch (UserError refusal) {
                results.add(new Result(item, refusal.text()));
            }
        }
        return results;
    }
}
