package vn.hoso.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation tree as the YAML files of {@code organization/} write it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrganizationFile(
        String tree, LocalDate validFrom, @Nullable LocalDate validTo, List<Node> units) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(
            String key,
            String code,
            @Nullable List<String> aliases,
            UnitType type,
            String name,
            @Nullable String nameEn,
            @Nullable String parent,
            @Nullable Boolean verified,
            @Nullable List<String> predecessors,
            @Nullable List<String> territory) {}
}
