package vn.hoso.form;

import java.util.regex.Pattern;

/** Addresses and telephone numbers, accepted generously: whether they reach anyone only sending tells. */
final class ContactFormats {

    private static final Pattern EMAIL_NAME = Pattern.compile("[^\\s@<>()\",;:\\\\]{1,64}");
    private static final Pattern DOMAIN_LABEL =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");
    private static final Pattern PHONE = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}|1\\d{7,9}");

    private ContactFormats() {}

    static boolean email(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.length() > 254) {
            return false;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!DOMAIN_LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return EMAIL_NAME.matcher(text.substring(0, at)).matches();
    }

    static boolean phone(String text) {
        return text.length() <= 30
                && PHONE.matcher(text.replaceAll("[ .()-]", "")).matches();
    }
}
