/** Reception for machines: counters, scans, dossiers. The same services as the counter's screens. */
@NullMarked
package vn.hoso.reception.rest;

import org.jspecify.annotations.NullMarked;
