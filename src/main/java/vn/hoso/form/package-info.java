/**
 * Forms: form-js JSON read into one schema, which officers get as Vaadin components and citizens as plain pages, and
 * which the server validates. What we do not support is refused when a form is published, never when it is used.
 *
 * <p>Knows no case, no procedure and no database. Depends on {@code vn.hoso.base} only. Conditions are FEEL; the FEEL
 * engine is called in one class of this package and nowhere else in it.
 */
@NullMarked
package vn.hoso.form;

import org.jspecify.annotations.NullMarked;
