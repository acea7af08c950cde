/** Where the engine tells the worklist about user tasks. */
@NullMarked
package vn.hoso.worklist.process;

import org.jspecify.annotations.NullMarked;
