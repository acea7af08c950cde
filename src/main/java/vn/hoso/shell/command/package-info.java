/** Commands of the jar: they do one thing without a web server, print what came of it, and end with an exit code. */
@NullMarked
@NamedInterface("command")
package vn.hoso.shell.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
