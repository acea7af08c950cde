/**
 * Forms as officers see them: Vaadin components built from a schema. Depends on {@code vn.hoso.form} and Vaadin only.
 */
@NullMarked
@NamedInterface("ui")
package vn.hoso.form.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
