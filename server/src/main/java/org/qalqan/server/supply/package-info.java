/** Vaccines and how they come: products, deliveries planned and actual, counted stock. The ledger of lots comes here later. */
@ApplicationModule(allowedDependencies = {"language", "place", "csv"})
@NullMarked
package org.qalqan.server.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
