/**
 * Parts that every screen is made of: texts in the reader's language, badges, notifications, and how a feature puts
 * itself into the navigation. They take plain values and know nothing of cases.
 */
@NullMarked
@NamedInterface("ui")
package vn.hoso.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
