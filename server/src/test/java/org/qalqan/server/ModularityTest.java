package org.qalqan.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package of the server uses only what its package-info allows. */
class ModularityTest {

    @Test
    void packagesKeepTheirBoundaries() {
        ApplicationModules.of(QalqanServer.class).verify();
    }
}
