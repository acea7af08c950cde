/** The modelling tool's door, proposals, and procedures as one file. */
@NullMarked
package vn.hoso.modelling.rest;

import org.jspecify.annotations.NullMarked;
