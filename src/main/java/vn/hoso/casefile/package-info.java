/**
 * The case: its parties, papers, documents, clock, timeline and hand-overs, and what may be done with it. It knows no
 * kind of case; what is special about a citizen's dossier lives in reception.
 *
 * <p>Locks are always taken in one order: case, counter, audit.
 */
@NullMarked
package vn.hoso.casefile;

import org.jspecify.annotations.NullMarked;
