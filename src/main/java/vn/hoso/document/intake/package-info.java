/**
 * What is let into the store: of a known kind by its content, of a size that can be handled, without malicious code. It
 * reads bytes of strangers, so it reads little of them and bounds what it reads.
 */
@NullMarked
package vn.hoso.document.intake;

import org.jspecify.annotations.NullMarked;
