/** Deadlines as badges. Depends on deadline and on the shared parts of screens. */
@NullMarked
package vn.hoso.deadline.ui;

import org.jspecify.annotations.NullMarked;
