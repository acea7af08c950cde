/**
 * Who is who: the tree of units in time, people, their positions, and how they log in. Rights come from a position and
 * end with it. May use access, audit and base.
 */
@NullMarked
package vn.hoso.organization;

import org.jspecify.annotations.NullMarked;
