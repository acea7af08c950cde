/**
 * What was done to a PDF file after it was signed, found by comparing its objects before and after, and refused unless it
 * is one of the few things that may follow a signature. Knows nothing of certificates. Depends on the PDF library only.
 */
@NullMarked
package vn.hoso.signature.pdf;

import org.jspecify.annotations.NullMarked;
