/** The administrator's screen of people, and where everyone changes their own password. */
@NullMarked
@NamedInterface("ui")
package vn.hoso.organization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
