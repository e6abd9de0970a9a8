/** Reads a campaign folder, or one file, into the packages that own the records: checked whole, stored whole, and nothing twice. */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "csv",
            "source",
            "place",
            "access",
            "approval",
            "campaign",
            "target",
            "supply",
            "coverage",
            "ledger",
            "coldchain"
        })
@NullMarked
package org.qalqan.server.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
