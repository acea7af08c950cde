/** The designers' screens: procedures in force, those that wait for a second person, and what each would change. */
@NullMarked
package vn.hoso.modelling.ui;

import org.jspecify.annotations.NullMarked;
