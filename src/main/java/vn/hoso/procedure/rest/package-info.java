/** The catalogue of procedures for machines. */
@NullMarked
package vn.hoso.procedure.rest;

import org.jspecify.annotations.NullMarked;
