package vn.hoso.folders;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ApplicationContextFailureProcessor;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.hoso.base.UserError;

/**
 * A folder that is refused keeps the whole application from starting. The designer reads then why it is refused, as the one
 * failure of the test, and not that there is no application.
 */
final class RefusedFolders implements BeforeAllCallback {

    /** Another test of the run may have tried to start the application first; it is not tried again. */
    private static volatile Optional<String> earlier = Optional.empty();

    /** Told by the test framework of every application that did not start, whichever test asked for it. */
    public static final class Noted implements ApplicationContextFailureProcessor {

        @Override
        public void processLoadFailure(ApplicationContext context, Throwable failure) {
            if (earlier.isEmpty()) {
                earlier = reason(failure);
            }
        }
    }

    static Optional<String> noted() {
        return earlier;
    }

    static void forget() {
        earlier = Optional.empty();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            SpringExtension.getApplicationContext(context);
        } catch (IllegalStateException noApplication) {
            throw reason(noApplication)
                    .or(() -> earlier)
                    .map(reason -> new AssertionError(reason, noApplication))
                    .orElseThrow(() -> noApplication);
        }
    }

    /** In the words of the product. */
    static Optional<String> reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(UserError.class::isInstance)
                .map(refused -> ((UserError) refused).text().en())
                .findFirst();
    }
}
