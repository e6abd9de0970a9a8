/** Doses given to persons: recorded once, checked, numbered, summed up, and never deleted. {@code docs/doses.md} explains how. */
@ApplicationModule(
        allowedDependencies = {
            "csv",
            "database",
            "place",
            "campaign",
            "supply",
            "ledger",
            "person",
            "access",
            "coverage"
        })
@NullMarked
package org.qalqan.server.dose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
