/**
 * Which calendar each unit works by: the national one and what units change about it, inherited down the tree, kept as
 * data and changed by administrators. May use organization, deadline, audit, access and base.
 */
@NullMarked
package vn.hoso.calendar;

import org.jspecify.annotations.NullMarked;
