/**
 * The audit log: append-only for the role that the application works as, chained by hashes for each case, written in
 * the transaction of what it tells, and checked by a command of the jar.
 */
@NullMarked
package vn.hoso.audit;

import org.jspecify.annotations.NullMarked;
