package vn.hoso.organization;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** A person or a position that cannot be made as it was filled in; names every field. */
public class AccountRefused extends UserError {

    /** What an administrator fills in. */
    public enum Field {
        NAME,
        USERNAME,
        UNIT,
        ROLE,
        TITLE,
        FROM
    }

    /** What is wrong with a field, and what to do. */
    public record Fault(Field field, LocalizedText text) {
        public Fault(Field field, String vi, String en) {
            this(field, new LocalizedText(vi, en));
        }
    }

    private final List<Fault> faults;

    /** @param faults in the order of the screen */
    public AccountRefused(Kind kind, List<Fault> faults) {
        super(
                kind,
                new LocalizedText(
                        faults.stream().map(fault -> fault.text().vi()).collect(Collectors.joining(" ")),
                        faults.stream().map(fault -> fault.text().en()).collect(Collectors.joining(" "))));
        this.faults = List.copyOf(faults);
    }

    /** One field that is wrong. */
    AccountRefused(Kind kind, Field field, String vi, String en) {
        this(kind, List.of(new Fault(field, vi, en)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
