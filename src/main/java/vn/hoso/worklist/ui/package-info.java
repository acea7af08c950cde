/** The list an officer starts the day with. What an item is about opens through its own address. */
@NullMarked
package vn.hoso.worklist.ui;

import org.jspecify.annotations.NullMarked;
