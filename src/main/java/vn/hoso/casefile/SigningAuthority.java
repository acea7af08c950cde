package vn.hoso.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hoso.organization.UnitType;

/**
 * By what authority someone signs, as it stands above the signature (NĐ 30/2020/NĐ-CP, annex I, II.7): for a collective
 * ({@code TM.}), and by a deputy in the head's place ({@code KT.}).
 */
final class SigningAuthority {

    /** Units that a people's committee heads, which decides as a collective. */
    private static final Set<UnitType> COMMITTEES =
            EnumSet.of(UnitType.PROVINCE, UnitType.DISTRICT, UnitType.COMMUNE, UnitType.WARD, UnitType.TOWNSHIP);

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DEPUTY = "PHÓ ";

    private SigningAuthority() {}

    /**
     * The lines above the signature, in capitals.
     *
     * @param title of the signer's post: "Phó Chủ tịch UBND phường Quy Nhơn"; what follows the title itself is left out, since
     *     the head of the page names the agency
     */
    static List<String> lines(UnitType unit, String title) {
        List<String> lines = new ArrayList<>();
        if (COMMITTEES.contains(unit)) {
            lines.add("TM. ỦY BAN NHÂN DÂN");
        }
        String bare = title.toUpperCase(VIETNAMESE)
                .replaceFirst("\\s+(UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)(\\s.*)?$", "")
                .strip();
        if (bare.startsWith(DEPUTY)) {
            lines.add("KT. " + bare.substring(DEPUTY.length()));
        }
        if (!bare.isEmpty()) {
            lines.add(bare);
        }
        return lines;
    }
}
