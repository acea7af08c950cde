/**
 * The counter's screen: one page from the scanner to the slip. Depends on {@code vn.hoso.reception}, forms as officers
 * see them, and Vaadin; everything it does goes through the reception's services.
 */
@NullMarked
package vn.hoso.reception.ui;

import org.jspecify.annotations.NullMarked;
