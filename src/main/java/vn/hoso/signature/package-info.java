/**
 * Digital signatures on PDF files: signing with a person's or an agency's key, judging signatures that others made, and
 * the certification authority of the demonstration. What a signature must show follows circular 15/2025/TT-BKHCN, the
 * look of a signed page Annex I of decree 30/2020/NĐ-CP. May depend on {@code vn.hoso.base} only, its routes on
 * {@code vn.hoso.access.rest}; the signature library and its cryptography are imported nowhere else.
 */
@NullMarked
package vn.hoso.signature;

import org.jspecify.annotations.NullMarked;
