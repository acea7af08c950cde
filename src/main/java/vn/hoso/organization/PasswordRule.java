package vn.hoso.organization;

import java.util.function.IntPredicate;
import vn.hoso.base.UserError;

/** What a password must be like where no second factor is asked for: TCVN 14423:2026, level 3 (level 3 without a second factor). */
public final class PasswordRule {

    private static final int SHORTEST = 14;

    private PasswordRule() {}

    /** @throws UserError INVALID when it is too short or too plain */
    public static void require(String password) {
        if (password.length() < SHORTEST
                || !any(password, Character::isLowerCase)
                || !any(password, Character::isUpperCase)
                || !any(password, Character::isDigit)
                || !any(password, character -> !Character.isLetterOrDigit(character))) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Mật khẩu có ít nhất 14 ký tự, gồm chữ thường, chữ hoa, chữ số và ký tự khác.",
                    "The password has at least 14 characters: lower case, upper case, digits and others.");
        }
    }

    private static boolean any(String password, IntPredicate kind) {
        return password.chars().anyMatch(kind);
    }
}
