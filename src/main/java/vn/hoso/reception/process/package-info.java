/** What models may name of reception. */
@NullMarked
package vn.hoso.reception.process;

import org.jspecify.annotations.NullMarked;
