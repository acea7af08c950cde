package vn.hoso.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classifies a service or a method that no route and no view may call: only other services, the engine's delegates or
 * the start of the application, after they have said who may. A test fails for a public service method that carries
 * neither this nor a security annotation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {
    /** Who calls it, and why that is safe. */
    String value();
}
