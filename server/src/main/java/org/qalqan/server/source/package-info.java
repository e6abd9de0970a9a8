/** Who published a figure, where, and under which licence. Every record of the other packages names a source. Uses nothing else of the server. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
