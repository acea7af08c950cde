/**
 * The who-may contract: the roles an officer can hold, who is acting now, and the classification that every service
 * method carries. It knows neither people nor units; the organisation fills it.
 */
@NullMarked
package vn.hoso.access;

import org.jspecify.annotations.NullMarked;
