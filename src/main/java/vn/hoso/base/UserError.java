package vn.hoso.base;

/**
 * Something a person asked for that cannot be done, said in words that tell what to do instead. Screens show the
 * message as it stands; the API answers with it as a problem (RFC 9457). Nothing is lost: the transaction is rolled
 * back and what was typed stays on the screen.
 */
public class UserError extends RuntimeException {

    /** How the API classifies the refusal. */
    public enum Kind {
        /** What was sent is wrong or incomplete. */
        INVALID,
        /** The person may not do this, or may not know whether the thing exists. */
        FORBIDDEN,
        /** There is no such thing, or it is not for this person. */
        NOT_FOUND,
        /** Someone else was faster, or the thing is no longer in the state that was seen. */
        CONFLICT,
        /** What it needs does not answer just now; the same may be asked again later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final LocalizedText text;

    public UserError(Kind kind, LocalizedText text) {
        super(text.en());
        this.kind = kind;
        this.text = text;
    }

    public UserError(Kind kind, String vi, String en) {
        this(kind, new LocalizedText(vi, en));
    }

    public Kind kind() {
        return kind;
    }

    /** What happened and what to do, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
