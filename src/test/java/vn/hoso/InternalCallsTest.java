package vn.hoso;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import vn.hoso.access.Internal;

/** Screens and routes call only what says who may call it; the few exceptions are named with their reasons. */
class InternalCallsTest {

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("vn.hoso.access.CurrentOfficer.require", "tells each caller who they are"),
            Map.entry("vn.hoso.access.CurrentOfficer.owesNewPassword", "tells each caller about themselves"),
            Map.entry("vn.hoso.access.rest.Idempotency.required", "wraps routes around services that authorise"),
            Map.entry("vn.hoso.access.rest.Idempotency.optional", "wraps routes around services that authorise"),
            Map.entry("vn.hoso.access.CurrentOfficer.actor", "words for a name that the caller has"),
            Map.entry(
                    "vn.hoso.organization.Officers.byUsername", "finds whom an item is handed to; the worklist checks"),
            Map.entry("vn.hoso.organization.Units.byKey", "names and places of units are public"),
            Map.entry("vn.hoso.procedure.Procedures.inForce", "the catalogue is public"),
            Map.entry("vn.hoso.procedure.Procedures.text", "the catalogue is public"),
            Map.entry("vn.hoso.shell.LoginCard$Deck.cards", "the sample's published log-ins, on the log-in page"),
            Map.entry("vn.hoso.signature.SignatureValidator.validate", "judges a file that the caller brings"),
            Map.entry("vn.hoso.worklist.Worklist.mayWork", "tells each caller what they may do themselves"));

    private final Map<String, Set<String>> calls = new TreeMap<>();

    InternalCallsTest() {
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hoso").stream()
                        .filter(type -> type.getPackageName().matches(".*\\.(ui|rest)(\\..*)?"))
                        .forEach(this::collect);
    }

    @Test
    void screensAndRoutesCallNothingInternal() {
        Map<String, Set<String>> others = new TreeMap<>(calls);
        others.keySet().removeAll(ALLOWED.keySet());

        assertThat(others).as("internal methods, and who calls them").isEmpty();
    }

    @Test
    void noExceptionIsLeftOver() {
        assertThat(calls.keySet()).containsAll(ALLOWED.keySet());
    }

    private void collect(JavaClass caller) {
        Stream.<JavaCodeUnitAccess<?>>concat(
                        caller.getMethodCallsFromSelf().stream(), caller.getMethodReferencesFromSelf().stream())
                .filter(call -> !call.getTargetOwner().getPackageName().equals(caller.getPackageName()))
                .filter(InternalCallsTest::isInternal)
                .forEach(call -> calls.computeIfAbsent(
                                call.getTargetOwner().getName() + "."
                                        + call.getTarget().getName(),
                                name -> new TreeSet<>())
                        .add(caller.getName()));
    }

    private static boolean isInternal(JavaCodeUnitAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        JavaMember method = call.getTarget().resolveMember().orElse(null);
        if (method != null
                && Stream.of(RolesAllowed.class, PermitAll.class, PreAuthorize.class)
                        .anyMatch(method::isAnnotatedWith)) {
            return false;
        }
        return owner.isAnnotatedWith(Internal.class)
                || Classification.BY_HAND.containsKey(owner.getName())
                || (method != null && method.isAnnotatedWith(Internal.class));
    }
}
