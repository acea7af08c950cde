package vn.hoso.shell.command;

import java.util.stream.IntStream;
import vn.hoso.base.UserError;

/** What a password of an administrator must be like. */
final class NewPassword {

    private static final int SHORTEST = 14;

    private NewPassword() {}

    /** @throws UserError INVALID when it is too short or too plain */
    static void require(char[] password) {
        if (password.length < SHORTEST
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

    private static boolean any(char[] password, java.util.function.IntPredicate kind) {
        return IntStream.range(0, password.length).map(i -> password[i]).anyMatch(kind);
    }
}
