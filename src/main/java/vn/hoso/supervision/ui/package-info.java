/** The supervisor's board on the screen: every bar has its table row, and every figure opens the list behind it. */
@NullMarked
package vn.hoso.supervision.ui;

import org.jspecify.annotations.NullMarked;
