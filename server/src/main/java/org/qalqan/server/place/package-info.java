/** The tree nation › region › district › vaccination point, and its versioned denominators. Knows only sources and languages. */
@ApplicationModule(allowedDependencies = {"language", "source", "csv"})
@NullMarked
package org.qalqan.server.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
