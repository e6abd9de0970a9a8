/**
 * The stock ledger: every lot from the plant to the vial, in whole doses, append-only. Balances are derived from movements, and the
 * database itself holds the laws. {@code docs/ledger.md} explains them.
 */
@ApplicationModule(allowedDependencies = {"csv", "database", "place", "campaign", "supply", "gs1"})
@NullMarked
package org.qalqan.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
