package vn.hoso;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hoso.base.ui.Dates;

/** The floors of the house, and which room holds which library. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.hoso");

    /** Every module stands on a floor; arrows point down or stay on their floor. */
    private static final Map<Integer, Set<String>> FLOORS = Map.of(
            1, Set.of("base"),
            2, Set.of("engine", "deadline", "access", "audit", "batch"),
            3, Set.of("organization", "numbering", "calendar"),
            4, Set.of("procedure", "form", "document", "notification"),
            5, Set.of("worklist", "signature"),
            6, Set.of("casefile"),
            7, Set.of("reception"),
            8, Set.of("portal", "supervision", "modelling", "api", "work"),
            9, Set.of("shell", "demo", "embedded"));

    @Test
    void everyModuleStandsOnAFloor() {
        Set<String> known = FLOORS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> modules = CLASSES.stream()
                .map(type -> type.getPackageName().replaceFirst("^vn\\.hoso\\.?", ""))
                .filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(modules);
    }

    @TestFactory
    List<DynamicTest> noArrowPointsUp() {
        List<DynamicTest> tests = new ArrayList<>();
        FLOORS.forEach((floor, modules) -> {
            String[] above = FLOORS.entrySet().stream()
                    .filter(entry -> entry.getKey() > floor)
                    .flatMap(entry -> entry.getValue().stream())
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new);
            if (above.length > 0) {
                tests.add(DynamicTest.dynamicTest("floor " + floor + " " + modules, () -> noClasses()
                        .that(resideInAnyPackage(
                                modules.stream().map(ArchitectureTest::inside).toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(above))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
            }
        });
        return tests;
    }

    /** It is kept by us (docs/decisions/0003): the engine would answer that there is none. */
    @Test
    void nobodyAsksTheEngineForItsHistory() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.camunda.bpm.engine.HistoryService")
                .check(CLASSES);
    }

    private static String inside(String module) {
        return "vn.hoso." + module + "..";
    }

    @Test
    void onlyTheEngineModuleAndProcessPackagesKnowCamunda() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoso.engine..", "vn.hoso..process.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheEngineAndFormsReadFeel() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoso.engine..", "vn.hoso.form.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda.feel.."))
                .check(CLASSES);
    }

    @Test
    void onlySignatureKnowsCryptographyAndSignatureLibraries() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoso.signature.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bouncycastle..", "eu.europa.esig.."))
                .check(CLASSES);
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoso..ui..", "vn.hoso.shell.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin.."))
                .check(CLASSES);
    }

    private static final Set<String> DATE_FIELDS = Set.of(
            "com.vaadin.flow.component.datepicker.DatePicker",
            "com.vaadin.flow.component.datetimepicker.DateTimePicker");

    /** Otherwise a calendar has English months, weeks that begin on Sunday, and dates as the browser likes them. */
    @Test
    void dateFieldsAreMadeInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Dates.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "of a date field",
                        call -> DATE_FIELDS.contains(call.getTargetOwner().getName())))
                .check(CLASSES);
    }

    @Test
    void noQueryOfTheEngineIsGivenAnExpression() {
        noClasses()
                .should()
                .callMethodWhere(
                        JavaCall.Predicates.target(nameEndingWith("Expression")).and(ofCamundasQueries()))
                .because("an expression in a query runs whatever it says")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> ofCamundasQueries() {
        return DescribedPredicate.describe("of a query of Camunda", call -> {
            String owner = call.getTargetOwner().getName();
            return owner.startsWith("org.camunda.bpm.engine.") && owner.endsWith("Query");
        });
    }

    @Test
    void modelsEnterTheEngineThroughItsDoorOnly() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoso.engine.."))
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("createDeployment")))
                .check(CLASSES);
    }
}
