package vn.hoso.access.rest;

import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** A request that is refused for how it was sent, with the status that says so. */
public final class RequestRefused extends UserError {

    private final int status;

    private RequestRefused(int status, Kind kind, LocalizedText text) {
        super(kind, text);
        this.status = status;
    }

    /** What was sent cannot be read, 400. */
    public static RequestRefused unreadable(String vi, String en) {
        return new RequestRefused(400, Kind.INVALID, new LocalizedText(vi, en));
    }

    /** A field that has to be there is not, 400. */
    public static RequestRefused missing(String field) {
        return unreadable("Thiếu trường “" + field + "”.", "The field “" + field + "” is missing.");
    }

    /** The caller saw another version than the one there is, 412. */
    static RequestRefused stale() {
        return new RequestRefused(
                412,
                Kind.CONFLICT,
                new LocalizedText(
                        "Dữ liệu đã thay đổi sau khi bạn đọc (If-Match không còn khớp). Hãy đọc lại rồi thực hiện.",
                        "It has changed since you read it (If-Match no longer matches). Read it again first."));
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
