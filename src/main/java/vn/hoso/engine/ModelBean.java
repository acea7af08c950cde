package vn.hoso.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on a Spring bean which models may name: {@code ${bean.method(args)}} or {@code delegateExpression="${bean}"}. Of
 * such a bean an expression reaches the public methods that its own class declares and no others, so every public method
 * of a model bean is part of what a designer can do; keep everything else package-private.
 *
 * <p>An {@link java.time.Instant} that a method returns reaches the engine as its own date type.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

    /** What the bean does, for designers, in Vietnamese. */
    String vi();

    /** What the bean does, for designers, in English. */
    String en();

    /**
     * The input parameters that a delegate reads. A model gives each of them and no others; what else the delegate reads
     * are facts of the case.
     */
    String[] inputs() default {};
}
