/**
 * The embedded default: a real PostgreSQL that unpacks itself and keeps its data in a folder, for the first ten minutes
 * and for the tests. Its library is on the class path of {@code spring-boot:run} and of the tests only; the packaged
 * jar does not contain it, and a database URL switches it off.
 */
@NullMarked
package vn.hoso.embedded;

import org.jspecify.annotations.NullMarked;
