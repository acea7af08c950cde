package vn.hoso;

import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The people of the sample province, to act as one of them. */
public final class TestPeople {

    /** Everyone's password, and every leader's PIN. */
    public static final String PASSWORD = "gialai-2026";

    private final UserDetailsService people;

    TestPeople(UserDetailsService people) {
        this.people = people;
    }

    /** Something that is done as someone. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** Does something with the rights of a person. */
    public void as(String username, Action action) {
        call(username, () -> {
            action.run();
            return null;
        });
    }

    /** Asks something with the rights of a person. */
    public <T> T call(String username, Callable<T> question) {
        UserDetails person = people.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return within(context, question);
    }

    /** Does something as nobody: as the engine does when it works through its jobs. */
    public void asSystem(Action action) {
        within(SecurityContextHolder.createEmptyContext(), () -> {
            action.run();
            return null;
        });
    }

    private static <T> T within(SecurityContext context, Callable<T> question) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return question.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
