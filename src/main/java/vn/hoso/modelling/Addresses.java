package vn.hoso.modelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;

/** To whom a folder may give work: {@code party:ROLE}. */
final class Addresses {

    /** Those that work on cases; a designer or an administrator is nobody's addressee. */
    private static final String ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.PROCESS_DESIGNER && role != Role.ADMINISTRATOR)
            .map(Role::name)
            .collect(Collectors.joining(", "));

    private final Set<String> parties;

    Addresses(Set<String> parties) {
        this.parties = parties;
    }

    /** What is wrong with an address; empty where nothing is. */
    List<LocalizedText> faults(String address) {
        String[] parts = address.split(":", 2);
        List<LocalizedText> faults = new ArrayList<>();
        if (!parties.contains(parts[0])) {
            String known = String.join(", ", parties);
            faults.add(new LocalizedText(
                    "Không có bên “%s”: chỉ có %s (participants trong procedure.yaml).".formatted(parts[0], known),
                    "There is no party “%s”: there are %s (participants in procedure.yaml)."
                            .formatted(parts[0], known)));
        }
        if (parts.length != 2 || Arrays.stream(Role.values()).map(Role::name).noneMatch(parts[1]::equals)) {
            faults.add(new LocalizedText(
                    "“%s” phải có dạng bên:VAI_TRÒ, ví dụ competent:CASE_OFFICER. Các vai trò: %s."
                            .formatted(address, ROLES),
                    "“%s” must have the form party:ROLE, such as competent:CASE_OFFICER. The roles are %s."
                            .formatted(address, ROLES)));
        }
        return faults;
    }
}
