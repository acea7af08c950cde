package vn.hoso.shell;

import java.util.List;
import vn.hoso.base.LocalizedText;

/**
 * A person of the sample province whom a visitor can be with one press.
 *
 * @param username the log-in name
 * @param password the published password of the sample province
 * @param role what they are
 * @param name who they are
 * @param place where they work
 */
public record LoginCard(String username, String password, LocalizedText role, String name, LocalizedText place) {

    /** The cards that the log-in page shows; only the sample province has any. */
    public interface Deck {
        List<LoginCard> cards();
    }
}
