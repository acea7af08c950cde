package vn.hoso.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.Option;
import vn.hoso.form.Options;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.Workloads;

/** People as options of a form: those who hold a role in a unit of the case today, with the work that they have. */
@Component
class CasePeople {

    private final CaseParties parties;
    private final Officers officers;
    private final Workloads workloads;

    CasePeople(CaseParties parties, Officers officers, Workloads workloads) {
        this.parties = parties;
        this.officers = officers;
        this.workloads = workloads;
    }

    /**
     * The options by the name that a form has for them.
     *
     * @param addresses each {@code party:ROLE}; nobody stands for a party that has no unit in the case
     */
    Map<String, List<Option>> options(UUID caseId, Set<String> addresses) {
        Map<String, List<Option>> options = new HashMap<>();
        if (!addresses.isEmpty()) {
            Map<String, UUID> units = parties.units(caseId);
            addresses.forEach(
                    address -> options.put(Options.Named.ofPeople(address).name(), holders(address, units)));
        }
        return options;
    }

    private List<Option> holders(String address, Map<String, UUID> units) {
        String[] parts = address.split(":", 2);
        UUID unit = units.get(parts[0]);
        if (unit == null) {
            return List.of();
        }
        List<Officer> holders = officers.holding(Role.valueOf(parts[1]), unit);
        Map<UUID, Integer> loads =
                workloads.of(holders.stream().map(Officer::id).toList());
        return holders.stream()
                .map(person -> new Option(person.id().toString(), label(person, loads.getOrDefault(person.id(), 0))))
                .toList();
    }

    private static LocalizedText label(Officer person, int load) {
        return new LocalizedText(
                "%s (đang giữ %d việc)".formatted(person.name(), load),
                "%s (%s)".formatted(person.name(), load == 1 ? "1 item" : load + " items"));
    }

    /** The name of a person who was chosen, whatever they hold today. */
    String name(Object chosen) {
        return officers.find(UUID.fromString(chosen.toString()))
                .map(Officer::name)
                .orElse(chosen.toString());
    }
}
