/** Notices that people get about what concerns their desk. It knows no case beyond its id. */
@NullMarked
package vn.hoso.notification;

import org.jspecify.annotations.NullMarked;
