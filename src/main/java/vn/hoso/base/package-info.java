/**
 * The ground floor: value types, official time, errors that people can read. Depends on nothing of ours.
 */
@NullMarked
package vn.hoso.base;

import org.jspecify.annotations.NullMarked;
