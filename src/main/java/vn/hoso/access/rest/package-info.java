/**
 * What every route for machines shares: effects that happen once, versions as entity tags, the reader's language, times
 * with the offset of official time. Depends on {@code access} and {@code base}; the {@code rest} packages of all modules
 * use it.
 */
@NullMarked
@NamedInterface("rest")
package vn.hoso.access.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
