/** Who published a figure, where, and under which licence. Every record of the other packages names a source. Reads them from table files; uses nothing else of the server. */
@ApplicationModule(allowedDependencies = {"csv"})
@NullMarked
package org.qalqan.server.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
