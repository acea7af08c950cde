/** The list an officer starts the day with. What an item is about opens through its own address. */
@NullMarked
@NamedInterface("ui")
package vn.hoso.worklist.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
