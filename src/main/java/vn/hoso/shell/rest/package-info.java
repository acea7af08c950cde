/** What machines are told when something is wrong, and the description of every route that they may call. */
@NullMarked
package vn.hoso.shell.rest;

import org.jspecify.annotations.NullMarked;
