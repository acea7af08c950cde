/** Deadlines as badges. Depends on deadline and on the shared parts of screens. */
@NullMarked
@NamedInterface("ui")
package vn.hoso.deadline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
