package vn.hoso;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use one another's front doors only, and no two of them use each other. */
class ModularityTests {

    @Test
    void modulesHaveNoCyclesAndNoBackDoors() {
        ApplicationModules.of(Application.class).verify();
    }
}
