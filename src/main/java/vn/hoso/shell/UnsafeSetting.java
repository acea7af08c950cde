package vn.hoso.shell;

/** A setting with which the application does not start; the message names it and says what to do. */
public final class UnsafeSetting extends RuntimeException {

    private final String setting;

    UnsafeSetting(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    /** The property's name. */
    public String setting() {
        return setting;
    }
}
