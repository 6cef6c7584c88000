package org.greenroom.architecture;

import org.greenroom.GreenroomApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void roomsAreEnteredByTheirDoorsAndInOneDirection() {
        ApplicationModules.of(GreenroomApplication.class).verify();
    }
}
