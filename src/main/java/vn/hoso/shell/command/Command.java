package vn.hoso.shell.command;

/** One command of the jar. */
interface Command {

    /** Its two words on the command line: {@code audit verify}. */
    String name();

    /** What else it takes, as help shows it. */
    String usage();

    /**
     * Does it.
     *
     * @return the exit code: 0 when it was done, 1 when it was not
     * @throws vn.hoso.base.UserError saying what the caller has to change
     */
    int run(CommandLine line) throws Exception;
}
