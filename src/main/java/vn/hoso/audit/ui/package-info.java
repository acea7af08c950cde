/** Where administrators search the audit log. */
@NullMarked
package vn.hoso.audit.ui;

import org.jspecify.annotations.NullMarked;
