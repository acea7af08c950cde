/** The outermost floor: the layout around every screen, log-in, and the wiring of security. */
@NullMarked
package vn.hoso.shell;

import org.jspecify.annotations.NullMarked;
