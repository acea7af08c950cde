/** Commands of the jar: they do one thing without a web server, print what came of it, and end with an exit code. */
@NullMarked
package vn.hoso.shell.command;

import org.jspecify.annotations.NullMarked;
