/** The administrator's look at the store. */
@NullMarked
package vn.hoso.document.ui;

import org.jspecify.annotations.NullMarked;
