/**
 * Numbers without gap and without double: each series has one row, locked while a number is taken and given back when
 * the transaction rolls back.
 */
@NullMarked
package vn.hoso.numbering;

import org.jspecify.annotations.NullMarked;
