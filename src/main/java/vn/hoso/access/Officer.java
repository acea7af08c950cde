package vn.hoso.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who is acting, with the posts held today. Rights come with a post and end with it.
 *
 * @param id the person
 * @param username the log-in name
 * @param name the full name, as slips and timelines print it
 * @param posts the positions in force today; the first one is the principal one
 */
public record Officer(UUID id, String username, String name, List<Post> posts) {

    public Officer {
        posts = List.copyOf(posts);
    }

    /**
     * One position in force.
     *
     * @param unitId the unit it belongs to
     * @param unitName the unit's name
     * @param unitPath the unit's place in the tree, {@code /h21/phuong-quy-nhon/}: what lies below starts with it
     * @param role what it lets its holder do
     * @param title the title that is printed, "Chủ tịch UBND phường"
     */
    public record Post(UUID unitId, String unitName, String unitPath, Role role, String title) {}

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role == role);
    }

    public boolean holds(Role role, UUID unitId) {
        return posts.stream().anyMatch(post -> post.role == role && post.unitId.equals(unitId));
    }

    public boolean holdsAny(Collection<Role> roles) {
        return posts.stream().anyMatch(post -> roles.contains(post.role));
    }

    public Set<Role> roles() {
        return posts.stream().map(Post::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The units in which the person holds any post. */
    public Set<UUID> units() {
        return posts.stream().map(Post::unitId).collect(Collectors.toSet());
    }

    /** The subtrees that the person supervises. */
    public Set<String> supervisedPaths() {
        return posts.stream()
                .filter(post -> post.role == Role.SUPERVISOR)
                .map(Post::unitPath)
                .collect(Collectors.toSet());
    }
}
