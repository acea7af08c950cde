/** The administrators' screen of working calendars. */
@NullMarked
package vn.hoso.calendar.ui;

import org.jspecify.annotations.NullMarked;
