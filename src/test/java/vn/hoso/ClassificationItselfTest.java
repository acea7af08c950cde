package vn.hoso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import vn.hoso.access.Internal;

/** What slips past a check of classes is planted here, so that the check is known to find it. */
class ClassificationItselfTest {

    /** What another package sees. */
    public interface Door {
        void open();
    }

    @Service
    static class HiddenBehindADoor implements Door {
        @Override
        public void open() {}

        public void notByTheDoor() {}
    }

    abstract static class Base {
        public void inherited() {}
    }

    @Service
    public static class Heir extends Base {
        @RolesAllowed("ADMINISTRATOR")
        public void own() {}
    }

    /** Made by hand: no component, and public. */
    public static class MadeByHand {
        public void free() {}
    }

    @Service
    static class Guarded implements Door {
        @Override
        @Internal("called by nobody")
        public void open() {}
    }

    @Service
    @RolesAllowed("ADMINISTRATOR")
    public static class GuardedWhole extends Base {}

    @Test
    void aHiddenServiceIsFoundByTheInterfaceThatOpensIt() {
        assertThat(found(HiddenBehindADoor.class)).containsExactly("open");
    }

    @Test
    void whatIsInheritedIsFound() {
        assertThat(found(Heir.class)).containsExactly("inherited");
    }

    @Test
    void whatAModuleHandsOutIsFound() {
        assertThat(found(MadeByHand.class)).containsExactly("free");
    }

    @Test
    void whatIsClassifiedIsLeftAlone() {
        assertThat(found(Guarded.class)).isEmpty();
        assertThat(found(GuardedWhole.class)).isEmpty();
    }

    private static java.util.List<String> found(Class<?> bean) {
        return Classification.unclassified(bean)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
