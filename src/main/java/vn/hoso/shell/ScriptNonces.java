package vn.hoso.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the inline scripts with which Vaadin starts its client run, and no other: each page names a number of its own, and
 * only scripts that carry it are run.
 *
 * @see <a href="file:docs/decisions/0009-csp.md">decision 9</a>
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ScriptNonces implements VaadinServiceInitListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonces::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader("Content-Security-Policy", SecurityConfiguration.officersPolicy("'nonce-" + nonce + "'"));
    }
}
