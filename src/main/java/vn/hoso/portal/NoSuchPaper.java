package vn.hoso.portal;

/** The words do not open a case, or it has no such slip: the same answer for both. */
@SuppressWarnings("serial")
final class NoSuchPaper extends RuntimeException {

    private final String code;
    private final Words words;

    NoSuchPaper(String code, Words words) {
        super("no such paper", null, false, false);
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    Words words() {
        return words;
    }
}
