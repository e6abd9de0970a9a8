@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.gs1;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
