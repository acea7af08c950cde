package vn.hoso.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Party.Kind;
import vn.hoso.casefile.Representation;
import vn.hoso.casefile.Representation.Proof;
import vn.hoso.reception.ReceptionRefused.Fault;

/**
 * Who acts for the owner says by what right and shows a paper (Civil Code 2015, Đ.134–141): the representative, and whoever
 * hands in without being owner or representative.
 */
final class RepresentationRules {

    private final List<Party> parties;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private RepresentationRules(List<Party> parties, LocalDate today) {
        this.parties = parties;
        this.today = today;
    }

    static List<Fault> faults(List<Party> parties, LocalDate today) {
        RepresentationRules rules = new RepresentationRules(parties, today);
        parties.forEach(rules::check);
        return rules.faults;
    }

    /** Whether the owner is an organisation, whose number is its tax code. */
    static boolean isForOrganisation(List<Party> parties) {
        return parties.stream()
                .map(Party::representation)
                .anyMatch(acts -> acts != null && acts.kind() == Representation.Kind.ORGANISATION);
    }

    /** Whether someone acts for the owner, so that a paper which shows it belongs to the dossier. */
    static boolean isRepresented(List<Party> parties) {
        return parties.stream().anyMatch(party -> party.representation() != null || mustShow(party, parties));
    }

    private void check(Party party) {
        Representation acts = party.representation();
        if (mustShow(party, parties)) {
            checkShown(party, acts);
        } else if (acts != null) {
            refuse(
                    party,
                    "representation",
                    "%s không nộp thay ai: bỏ phần tư cách đại diện, hoặc kiểm tra lại chủ hồ sơ.",
                    "The %s acts for nobody else: leave the representation out, or check the case owner.");
        }
    }

    private static boolean mustShow(Party party, List<Party> parties) {
        return switch (party.kind()) {
            case OWNER -> false;
            case REPRESENTATIVE -> true;
            case SUBMITTER -> !is(party, Kind.OWNER, parties) && !is(party, Kind.REPRESENTATIVE, parties);
        };
    }

    private static boolean is(Party party, Kind kind, List<Party> parties) {
        Optional<Party> other =
                parties.stream().filter(each -> each.kind() == kind).findFirst();
        // Without an owner there is nobody to act for: that is another fault.
        return other.map(party::isSamePersonAs).orElse(kind == Kind.OWNER);
    }

    private void checkShown(Party party, @Nullable Representation acts) {
        if (acts == null || acts.kind() == null) {
            refuse(
                    party,
                    "representation",
                    "%s không phải là chủ hồ sơ: chọn tư cách đại diện và ghi giấy tờ chứng minh.",
                    "The %s is not the case owner: choose by what right they act, and give the paper that shows it.");
            return;
        }
        checkProof(party, acts, acts.kind());
        if (acts.number() == null || acts.number().isBlank()) {
            refuse(
                    party,
                    "proofNumber",
                    "Ghi số của giấy tờ chứng minh tư cách của %s.",
                    "Give the number of the paper that shows by what right the %s acts.");
        }
        if (acts.date() == null) {
            refuse(
                    party,
                    "proofDate",
                    "Ghi ngày của giấy tờ chứng minh tư cách của %s.",
                    "Give the date of the paper that shows by what right the %s acts.");
        } else if (acts.date().isAfter(today)) {
            refuse(
                    party,
                    "proofDate",
                    "Ngày của giấy tờ chứng minh tư cách của %s còn ở phía trước. Kiểm tra lại ngày.",
                    "The paper that shows by what right the %s acts is dated in the future. Check the date.");
        }
    }

    private void checkProof(Party party, Representation acts, Representation.Kind kind) {
        Proof proof = acts.proof();
        if (proof == null) {
            refuse(
                    party,
                    "proof",
                    "Chọn loại giấy tờ chứng minh tư cách của %s.",
                    "Choose the kind of paper that shows by what right the %s acts.");
        } else if (!kind.proofs().contains(proof)) {
            refuse(
                    party,
                    "proof",
                    "“%s” không chứng minh tư cách “%s”. Các giấy tờ dùng được: %s."
                            .formatted(
                                    proof.label().vi(),
                                    kind.label().vi(),
                                    names(kind).vi()),
                    "“%s” does not show “%s”. Papers that do: %s."
                            .formatted(
                                    proof.label().en(),
                                    kind.label().en(),
                                    names(kind).en()));
        } else if (proof == Proof.OTHER && (acts.note() == null || acts.note().isBlank())) {
            refuse(
                    party,
                    "proofNote",
                    "Ghi rõ giấy tờ nào chứng minh tư cách của %s.",
                    "Say which paper shows by what right the %s acts.");
        }
    }

    private static LocalizedText names(Representation.Kind kind) {
        return new LocalizedText(
                kind.proofs().stream().map(proof -> proof.label().vi()).collect(Collectors.joining("; ")),
                kind.proofs().stream().map(proof -> proof.label().en()).collect(Collectors.joining("; ")));
    }

    private void refuse(Party party, String field, String vi, String en) {
        String who = party.kind().label().vi();
        String whom = party.kind().label().en().toLowerCase(Locale.ROOT);
        faults.add(new Fault(
                PartyRules.key(party.kind(), field),
                vi.replace("%s", vi.startsWith("%s") ? who : who.toLowerCase(Locale.of("vi"))),
                en.replace("%s", whom)));
    }
}
