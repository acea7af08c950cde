/**
 * Stored papers and made documents. Bytes are kept once, under their SHA-256, and checked whenever they are read; pages
 * are made from logic-less templates. It knows no case.
 */
@NullMarked
package vn.hoso.document;

import org.jspecify.annotations.NullMarked;
