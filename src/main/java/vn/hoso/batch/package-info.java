/**
 * Statements that a transaction writes and does not read again, sent to the database together before it commits. One
 * action of an officer writes into half a dozen tables; each statement sent by itself costs a round trip.
 */
@NullMarked
package vn.hoso.batch;

import org.jspecify.annotations.NullMarked;
