/** What models may name: the delegates and the small questions that gateways and timers ask. */
@NullMarked
package vn.hoso.casefile.process;

import org.jspecify.annotations.NullMarked;
