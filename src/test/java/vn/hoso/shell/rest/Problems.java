package vn.hoso.shell.rest;

/** The handler of errors, for tests of a single controller. */
public final class Problems {

    private Problems() {}

    public static Object handler() {
        return new ApiProblems();
    }
}
