/**
 * The four answers for a day: where are we, will we make it, what must change, can it be trusted. Joins what the packages on the left
 * record with the projection and planning libraries; owns no table, keeps nothing that could not be computed again.
 */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "source",
            "place",
            "campaign",
            "target",
            "supply",
            "coverage",
            "loading",
            "ledger"
        })
@NullMarked
package org.qalqan.server.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
