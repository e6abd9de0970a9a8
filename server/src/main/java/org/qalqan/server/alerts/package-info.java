/**
 * What somebody should look into today: vaccine that will expire, run out, is barred or overdue; how much was wasted; which lot to take
 * first. Derived from the ledger as known on a day and from nothing else. {@code docs/alerts.md} lists the rules.
 */
@ApplicationModule(allowedDependencies = {"place", "campaign", "supply", "ledger"})
@NullMarked
package org.qalqan.server.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
