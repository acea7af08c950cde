package vn.hoso.folders;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.hoso.base.UserError;

/**
 * A folder that is refused keeps the whole application from starting. The designer reads then why it is refused, as the one
 * failure of the test, and not that there is no application.
 */
final class RefusedFolders implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            SpringExtension.getApplicationContext(context);
        } catch (IllegalStateException noApplication) {
            throw reason(noApplication)
                    .map(reason -> new AssertionError(reason, noApplication))
                    .orElseThrow(() -> noApplication);
        }
    }

    /** In the words of the product, or of the engine where it could not read a model. */
    static Optional<String> reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case UserError refused -> Stream.of(refused.text().en());
                    case ParseException unread -> Stream.of("the engine cannot read a model: " + unread.getMessage());
                    default -> Stream.empty();
                })
                .findFirst();
    }
}
