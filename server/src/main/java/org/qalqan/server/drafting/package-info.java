/**
 * Drafts the lots and movements of a campaign from what was published: statements of deliveries, and tallies of doses given. For a country
 * that begins with aggregates. Works on files only and knows no database; {@code docs/readings-supply.md} explains its rules.
 */
@ApplicationModule(
        allowedDependencies = {"csv", "source", "place", "campaign", "supply", "coverage", "target", "ledger", "loading"
        })
@NullMarked
package org.qalqan.server.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
