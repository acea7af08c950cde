package vn.hoso.reception;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** A dossier that cannot be received as it stands; names every field and paper. */
public class ReceptionRefused extends UserError {

    /** What is wrong with which field, party field ({@code owner-name}) or paper ({@code paper-to-khai}). */
    public record Fault(String key, LocalizedText text) {
        Fault(String key, String vi, String en) {
            this(key, new LocalizedText(vi, en));
        }
    }

    private final List<Fault> faults;

    ReceptionRefused(List<Fault> faults) {
        super(
                Kind.INVALID,
                new LocalizedText(
                        faults.stream().map(fault -> fault.text().vi()).collect(Collectors.joining(" ")),
                        faults.stream().map(fault -> fault.text().en()).collect(Collectors.joining(" "))));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
