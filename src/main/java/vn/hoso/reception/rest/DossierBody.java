package vn.hoso.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.UserError;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;
import vn.hoso.organization.Units;
import vn.hoso.reception.Dossier;

/**
 * A dossier as it is sent.
 *
 * @param receivingUnit key of the counter's unit, see {@code GET /counters}
 * @param territory key of the commune or ward in which the matter lies; without it the counter's own
 */
@Schema(name = "Dossier")
record DossierBody(
        @Nullable String procedure,
        @Nullable String receivingUnit,
        @Nullable String territory,
        @Nullable Channel channel,
        @Nullable List<@Nullable PartyBody> parties,
        @Nullable List<@Nullable PaperBody> papers,
        @Nullable Map<String, Object> answers) {

    /**
     * A person.
     *
     * @param representation by what right they act for the owner: of the representative, and of a submitter who is
     *     neither owner nor representative
     */
    @Schema(name = "DossierParty")
    record PartyBody(
            Party.@Nullable Kind kind,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable RepresentationBody representation) {}

    /**
     * By what right someone acts, and the paper that shows it; which is handed in as the paper
     * {@code giay-to-dai-dien}, with its scan.
     *
     * @param proof the kind of paper
     * @param note who certified or issued it; for {@code OTHER} what it is
     */
    @Schema(name = "DossierRepresentation")
    record RepresentationBody(
            Representation.@Nullable Kind kind,
            Representation.@Nullable Proof proof,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String note) {
        Representation representation() {
            return new Representation(kind, proof, number, date, note);
        }
    }

    /** @param scan what {@code POST /scans} answered with */
    @Schema(name = "DossierPaper")
    record PaperBody(
            @Nullable String key,
            @Nullable Boolean received,
            @Nullable Integer copies,
            @Nullable UUID scan) {}

    Dossier dossier(Units units) {
        return new Dossier(
                required(procedure, "procedure"),
                unit(units, required(receivingUnit, "receivingUnit"), "receivingUnit"),
                territory == null ? null : unit(units, territory, "territory"),
                channel == null ? Channel.DIRECT : channel,
                parties == null ? List.of() : partiesOf(parties),
                papers == null
                        ? List.of()
                        : papers.stream().map(DossierBody::paper).toList(),
                answers == null ? Map.of() : answers);
    }

    private static List<Party> partiesOf(List<@Nullable PartyBody> sent) {
        Set<Party.Kind> seen = new HashSet<>();
        return sent.stream()
                .map(part -> required(part, "parties"))
                .map(part -> {
                    if (!seen.add(required(part.kind, "parties.kind"))) {
                        throw RequestRefused.unreadable(
                                "Mỗi vai trò trong “parties” chỉ có một người.",
                                "There is one of each kind in “parties”.");
                    }
                    return new Party(
                            required(part.kind, "parties.kind"),
                            part.name == null ? "" : part.name,
                            part.idNumber,
                            part.birthDate,
                            part.phone,
                            part.email,
                            part.address,
                            part.representation == null ? null : part.representation.representation());
                })
                .toList();
    }

    private static Dossier.HandedIn paper(@Nullable PaperBody sent) {
        PaperBody paper = required(sent, "papers");
        int copies = paper.copies == null ? 1 : paper.copies;
        if (copies < 0 || copies > 100) {
            throw RequestRefused.unreadable("“papers.copies” từ 0 đến 100.", "“papers.copies” is 0 to 100.");
        }
        return new Dossier.HandedIn(
                required(paper.key, "papers.key"), !Boolean.FALSE.equals(paper.received), copies, paper.scan);
    }

    private static UUID unit(Units units, String key, String field) {
        return units.byKey(key)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID,
                        "“%s”: không có đơn vị “%s”.".formatted(field, key),
                        "“%s”: there is no unit “%s”.".formatted(field, key)))
                .id();
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.missing(field);
        }
        return value;
    }
}
