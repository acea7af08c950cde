package vn.hoso.engine;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * Expressions that see only what {@link GuardedElResolver} shows them. The engine's own functions (current user, dates)
 * are not offered either: the vocabulary has beans for what models need.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final ModelBeans beans;

    GuardedExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        return new GuardedElResolver(beans);
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            @SuppressWarnings("NullAway") // null is how the expression language says "no such function"
            public java.lang.reflect.Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }

    @Override
    protected ElProvider createElProvider() {
        return expression -> {
            throw new UnsafeModelException("a decision must be written in FEEL, not in the expression language");
        };
    }
}
