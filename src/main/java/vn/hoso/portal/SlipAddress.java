package vn.hoso.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.casefile.SlipKind;

/** How an address names a kind of slip: {@code supplement-request}. */
final class SlipAddress {

    private SlipAddress() {}

    static String of(SlipKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SlipKind> kind(String word) {
        return Arrays.stream(SlipKind.values())
                .filter(kind -> of(kind).equals(word))
                .findFirst();
    }
}
