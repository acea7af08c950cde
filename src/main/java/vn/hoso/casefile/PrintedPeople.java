package vn.hoso.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parties of a dossier, as a paper prints them. What nobody gave is null, so that a template can leave it out. */
final class PrintedPeople {

    private PrintedPeople() {}

    /** Under {@code applicant} and {@code submitter}, and {@code representative} where there is one. */
    static Map<String, Object> of(List<Party> all) {
        Map<String, Object> data = new HashMap<>();
        data.put("applicant", person(all, Party.Kind.OWNER));
        data.put("submitter", person(all, Party.Kind.SUBMITTER));
        if (all.stream().anyMatch(party -> party.kind() == Party.Kind.REPRESENTATIVE)) {
            data.put("representative", person(all, Party.Kind.REPRESENTATIVE));
        }
        return data;
    }

    private static Map<String, Object> person(List<Party> all, Party.Kind kind) {
        Map<String, Object> person = new HashMap<>();
        all.stream().filter(party -> party.kind() == kind).findFirst().ifPresent(party -> {
            person.put("name", party.name());
            person.put("idNumber", filled(party.idNumber()));
            person.put("idNumberName", isOrganisation(party, all) ? "mã số thuế" : "số định danh cá nhân");
            LocalDate birth = party.birthDate();
            person.put(
                    "birthDate",
                    birth == null
                            ? null
                            : "%02d/%02d/%d".formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear()));
            person.put("address", filled(party.address()));
            person.put("phone", filled(party.phone()));
            person.put("email", filled(party.email()));
            Representation acts = party.representation();
            person.put(
                    "representation", acts == null ? null : filled(acts.words().vi()));
        });
        return person;
    }

    /** An organisation's number is its tax code; a slip that calls it a personal number would name something else. */
    private static boolean isOrganisation(Party party, List<Party> all) {
        return party.kind() == Party.Kind.OWNER
                && all.stream()
                        .map(Party::representation)
                        .anyMatch(acts -> acts != null && acts.kind() == Representation.Kind.ORGANISATION);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
