package vn.hoso.shell.command;

/** One command of the jar; {@link Catalogue} says how it is called. */
interface Command {

    /**
     * Does it.
     *
     * @return the exit code: 0 when it was done, 1 when it was not
     * @throws vn.hoso.base.UserError saying what the caller has to change
     */
    int run(CommandLine line) throws Exception;
}
