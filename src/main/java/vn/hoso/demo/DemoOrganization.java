package vn.hoso.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.demo.DemoPeople.Sample;
import vn.hoso.organization.Officers;
import vn.hoso.organization.OrganizationImport;
import vn.hoso.organization.People;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;
import vn.hoso.shell.LoginCard;

/** Loads both trees of the province and the people of the sample, once. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoOrganization implements LoginCard.Deck {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganization.class);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final OrganizationImport trees;
    private final People people;
    private final Units units;
    private final Officers officers;
    private final DemoSigners.Issuer issuer;
    private final Map<String, Unit> found = new ConcurrentHashMap<>();

    DemoOrganization(
            OrganizationImport trees, People people, Units units, Officers officers, DemoSigners.Issuer issuer) {
        this.trees = trees;
        this.people = people;
        this.units = units;
        this.officers = officers;
        this.issuer = issuer;
    }

    @Transactional
    void load() throws IOException {
        trees.load(new ClassPathResource("organization/gia-lai-2020.yaml"));
        trees.load(new ClassPathResource("organization/gia-lai-2025.yaml"));
        String password = people.encode(DemoPeople.PASSWORD);
        List<Sample> all = new ArrayList<>(DemoPeople.all());
        all.addAll(DemoPeople.others());
        List<DemoSigners.Signer> signers = new ArrayList<>();
        for (Sample sample : all) {
            if (officers.byUsername(sample.username()).isEmpty()) {
                UUID id = people.add(sample.username(), sample.name(), null, password);
                Unit unit = unit(sample.unit());
                people.appoint(id, unit.id(), sample.role(), sample.title(), REFORM);
                if (sample.role() == Role.LEADER) {
                    signers.add(new DemoSigners.Signer(sample.username(), sample.name(), unit.name()));
                }
            }
        }
        issuer.issue(signers);
        LOG.info("Sample province: {} people", all.size());
    }

    Unit unit(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private Unit find(String name) {
        if (name.startsWith("centre-of:")) {
            Unit commune = find(name.substring("centre-of:".length()));
            return units.ofTypes(List.of(UnitType.COMMUNE_SERVICE_CENTRE)).stream()
                    .filter(centre -> commune.id().equals(centre.parentId()))
                    .findFirst()
                    .orElseThrow();
        }
        return switch (name) {
            case "land" -> serving(UnitType.LAND_REGISTRATION_BRANCH);
            case "tax" -> serving(UnitType.TAX_BRANCH);
            default -> units.byKey(name).orElseThrow(() -> new IllegalStateException("No unit " + name));
        };
    }

    private Unit serving(UnitType type) {
        return units.serving(find("phuong-quy-nhon").id(), type).orElseThrow();
    }

    private static LocalizedText place(Unit unit) {
        String english = unit.nameEn();
        return new LocalizedText(unit.name(), english == null ? unit.name() : english);
    }

    @Override
    public List<LoginCard> cards() {
        List<Sample> all = new ArrayList<>(DemoPeople.all());
        all.addAll(DemoPeople.others());
        return all.stream()
                .filter(Sample::card)
                .map(sample -> new LoginCard(
                        sample.username(),
                        DemoPeople.PASSWORD,
                        sample.role().label(),
                        sample.name(),
                        place(unit(sample.unit()))))
                .toList();
    }
}
