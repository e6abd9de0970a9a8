/** What places report (tallies), the coverage that follows from it against a stated denominator, and the faults found in the reports. */
@ApplicationModule(allowedDependencies = {"place", "target", "csv", "database"})
@NullMarked
package org.qalqan.server.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
