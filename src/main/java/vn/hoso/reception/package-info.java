/**
 * Receiving a citizen's dossier: which procedures a counter takes, who is competent, what papers are asked for, the case
 * code, the fee, and the receipt. What follows is the case's own procedure.
 */
@NullMarked
package vn.hoso.reception;

import org.jspecify.annotations.NullMarked;
