/**
 * The cold chain: temperature readings by store and sensor, excursion rules by product, the excursions that follow from both, and the
 * lots that they hold. Append-only; reads the ledger and holds lots through it. {@code docs/cold-chain.md} explains the rules.
 */
@ApplicationModule(
        allowedDependencies = {"csv", "database", "place", "campaign", "source", "supply", "ledger", "access"})
@NullMarked
package org.qalqan.server.coldchain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
