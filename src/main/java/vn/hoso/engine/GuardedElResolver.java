package vn.hoso.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;

/**
 * All that an expression can reach, whoever deployed it and however it got there: listed beans, their own public
 * methods, process variables, {@code execution} as something to hand on, and its business key. Every other property and
 * method is refused by name; in particular nothing leads from a value to its class.
 */
final class GuardedElResolver extends ELResolver {

    private static final String EXECUTION = "execution";
    private static final String BUSINESS_KEY = "processBusinessKey";

    private final ModelBeans beans;

    GuardedElResolver(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return root(context, String.valueOf(property));
        }
        if (base instanceof DelegateExecution execution && BUSINESS_KEY.equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        throw new UnsafeModelException("the property '" + property + "' is out of reach of expressions");
    }

    private @Nullable Object root(ELContext context, String name) {
        if (beans.has(name)) {
            context.setPropertyResolved(true);
            return beans.bean(name);
        }
        if (!(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
            return null;
        }
        if (EXECUTION.equals(name)) {
            context.setPropertyResolved(true);
            return scope instanceof DelegateTask task ? task.getExecution() : scope;
        }
        if (scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] given) {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        String name = String.valueOf(method);
        String bean = base == null ? null : beans.nameOf(base).orElse(null);
        if (base == null || bean == null) {
            throw new UnsafeModelException(
                    "the method '" + name + "' is called on something that is not a bean listed for models");
        }
        Method target = beans.find(bean, name, arguments.length)
                .orElseThrow(() -> new UnsafeModelException(
                        "the bean '" + bean + "' offers models no method '" + name + "' with these arguments"));
        context.setPropertyResolved(true);
        return forEngine(ModelBeans.invoke(base, target, coerced(context, target, arguments)));
    }

    private static @Nullable Object[] coerced(ELContext context, Method target, @Nullable Object[] arguments) {
        ExpressionFactory conversion = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        @Nullable Object[] result = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> wanted = target.getParameterTypes()[i];
            Object argument = arguments[i];
            boolean fits = argument == null ? !wanted.isPrimitive() : wanted.isInstance(argument);
            result[i] = fits ? argument : conversion.coerceToType(argument, wanted);
        }
        return result;
    }

    private static @Nullable Object forEngine(@Nullable Object value) {
        return value instanceof Instant instant ? Date.from(instant) : value;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new UnsafeModelException("an expression may not assign '" + property + "'");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
