/** Which campaign this installation runs: its nation, time zone, name and days. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.qalqan.server.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
