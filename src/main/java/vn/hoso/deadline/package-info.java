/**
 * Working time and legal deadlines: one pure calculator that turns a time of receipt, a time limit, pauses and an
 * extension into a due instant, and explains every term of it. Knows no clock, no database and no case. Law is
 * computed in {@link vn.hoso.base.OfficialTime#ZONE}; what goes in and comes out are UTC instants.
 *
 * <p>May depend on {@code vn.hoso.base} only. The calculator uses no framework; YAML is read by
 * {@link vn.hoso.deadline.WorkingCalendars}, Spring is used in the {@code rest} subpackage alone.
 */
@NullMarked
package vn.hoso.deadline;

import org.jspecify.annotations.NullMarked;
