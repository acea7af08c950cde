package vn.hoso.shell.rest;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the address space that only machines call. */
final class Machines {

    private Machines() {}

    static boolean own(String path) {
        return below("/api", path) || isModelers(path) || path.startsWith("/v3/api-docs");
    }

    static boolean own(HttpServletRequest request) {
        return own(path(request));
    }

    /** Whether a path belongs to the desktop modelling tool, which expects the engine's own kind of errors. */
    static boolean isModelers(String path) {
        return below("/engine-rest", path);
    }

    private static boolean below(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
