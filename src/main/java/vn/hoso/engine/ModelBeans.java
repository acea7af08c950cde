package vn.hoso.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import vn.hoso.base.LocalizedText;

/**
 * The words a model may use: the beans marked {@link ModelBean} and their own public methods. Names and methods are
 * known without creating the beans, since many of them need the engine that is still being built.
 */
public final class ModelBeans {

    /** A bean as a designer sees it, its methods sorted by name. */
    public record Described(String name, LocalizedText description, List<Signature> methods) {}

    /** A method of a model bean with the names of its parameters. */
    public record Signature(String name, List<String> parameters) {}

    private final ListableBeanFactory factory;
    private volatile @Nullable Map<String, Class<?>> types;

    ModelBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    /** All beans that models may name, by name. */
    public List<Described> all() {
        return types().entrySet().stream()
                .map(entry -> new Described(entry.getKey(), description(entry.getKey()), signatures(entry.getValue())))
                .toList();
    }

    boolean has(String bean) {
        return types().containsKey(bean);
    }

    boolean hasMethod(String bean, String method, int arguments) {
        return find(bean, method, arguments).isPresent();
    }

    Object bean(String name) {
        return factory.getBean(name);
    }

    /** The name under which {@code candidate} is listed, if it is one of the listed beans. */
    Optional<String> nameOf(Object candidate) {
        return types().keySet().stream()
                .filter(name -> factory.getBean(name) == candidate)
                .findFirst();
    }

    Optional<Method> find(String bean, String method, int arguments) {
        Class<?> type = types().get(bean);
        return type == null
                ? Optional.empty()
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(ModelBeans::callable)
                        .filter(candidate ->
                                candidate.getName().equals(method) && candidate.getParameterCount() == arguments)
                        .findFirst();
    }

    static @Nullable Object invoke(Object bean, Method method, @Nullable Object[] arguments) {
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(invocable);
        try {
            return invocable.invoke(bean, arguments);
        } catch (InvocationTargetException failure) {
            ReflectionUtils.rethrowRuntimeException(failure.getTargetException());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
        return null;
    }

    private static boolean callable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !method.isBridge();
    }

    private static List<Signature> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(ModelBeans::callable)
                .map(method -> new Signature(
                        method.getName(),
                        Arrays.stream(method.getParameters())
                                .map(java.lang.reflect.Parameter::getName)
                                .toList()))
                .sorted(java.util.Comparator.comparing(Signature::name))
                .toList();
    }

    /** The input parameters of a delegate. */
    List<String> inputs(String bean) {
        return List.of(annotation(bean).inputs());
    }

    /** Whether a bean is there and can stand where the engine expects one of the {@code kinds}. */
    boolean isA(String bean, List<Class<?>> kinds) {
        Class<?> type = types().get(bean);
        return type != null && kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    private ModelBean annotation(String name) {
        return Objects.requireNonNull(factory.findAnnotationOnBean(name, ModelBean.class, false));
    }

    private LocalizedText description(String name) {
        ModelBean words = annotation(name);
        return new LocalizedText(words.vi(), words.en());
    }

    private Map<String, Class<?>> types() {
        Map<String, Class<?>> known = types;
        if (known == null) {
            known = new TreeMap<>();
            for (String name : factory.getBeanNamesForAnnotation(ModelBean.class)) {
                Class<?> type = factory.getType(name, false);
                if (type != null) {
                    known.put(name, ClassUtils.getUserClass(type));
                }
            }
            types = known;
        }
        return known;
    }
}
