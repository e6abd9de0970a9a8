/** The three languages in which people read Qalqan, and texts that exist in all of them. Uses nothing else of the server. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
