/** The frame around the officers' screens: log-in, navigation, language. */
@NullMarked
package vn.hoso.shell.ui;

import org.jspecify.annotations.NullMarked;
