/** The screens around a case: its page, the list of cases, and the incidents that hold cases up. */
@NullMarked
package vn.hoso.casefile.ui;

import org.jspecify.annotations.NullMarked;
