package vn.hoso.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** Tells who is acting in this thread. */
@Component
@Internal("tells each caller who they are, and nothing about anyone else")
public class CurrentOfficer {

    private static final LocalizedText SYSTEM = new LocalizedText("Hệ thống", "The system");

    /** What a principal must be, whichever way the person logged in. */
    public interface Source {

        /** Who it is, with the posts held at log-in; none while a new password is owed. */
        Officer officer();

        /** Whether nothing may be done before the password is changed. */
        default boolean owesNewPassword() {
            return false;
        }
    }

    /**
     * The officer who is logged in.
     *
     * @throws UserError when nobody is
     */
    public Officer require() {
        return find().orElseThrow(() -> new UserError(
                UserError.Kind.FORBIDDEN, "Bạn cần đăng nhập lại để tiếp tục.", "Log in again to go on."));
    }

    /** The officer who is logged in; empty where the engine or a citizen acts. */
    public Optional<Officer> find() {
        return source().map(Source::officer);
    }

    /** Whether whoever is logged in may do nothing before they change their password. */
    public boolean owesNewPassword() {
        return source().map(Source::owesNewPassword).orElse(false);
    }

    private static Optional<Source> source() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof Source source) {
            return Optional.of(source);
        }
        return Optional.empty();
    }

    /** What {@link #actorName} wrote, in both languages: names stay as they are. */
    public static LocalizedText actor(String written) {
        return written.equals(SYSTEM.vi()) ? SYSTEM : new LocalizedText(written, written);
    }

    /** The name that the audit log and the timeline write: the officer's, or the system's. */
    public String actorName() {
        return find().map(Officer::name).orElse(SYSTEM.vi());
    }

    /** The name that identifies the actor in the audit log: the log-in name, or {@code system}. */
    public String actorId() {
        return find().map(Officer::username).orElse("system");
    }
}
