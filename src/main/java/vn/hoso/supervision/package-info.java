/**
 * The supervisor's board: how the open cases of the units below stand towards their due dates, who holds what, and
 * handing work to someone else. It reads the rows of casefile and worklist in its own few queries, because its figures
 * are counts over both, and changes nothing but through the worklist.
 */
@NullMarked
package vn.hoso.supervision;

import org.jspecify.annotations.NullMarked;
