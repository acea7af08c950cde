/**
 * Where procedures come in after the application was started: from the desktop modelling tool, or as one file. Whoever
 * brings one does not put it in force; that takes a second person.
 */
@NullMarked
package vn.hoso.modelling;

import org.jspecify.annotations.NullMarked;
