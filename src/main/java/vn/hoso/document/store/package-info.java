/**
 * Where bytes lie: under the SHA-256 of themselves, in a folder or with an S3 service. Knows no rows; who stores, reads and
 * sweeps is the package above.
 */
@NullMarked
package vn.hoso.document.store;

import org.jspecify.annotations.NullMarked;
