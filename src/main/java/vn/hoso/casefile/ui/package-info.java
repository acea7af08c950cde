/** Cases on the screen: the list, a case's page with the step at hand, incidents; where they are found is for others. */
@NullMarked
@NamedInterface("ui")
package vn.hoso.casefile.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
