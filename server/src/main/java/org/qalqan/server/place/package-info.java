/** The tree nation › region › district › vaccination point, and its versioned denominators. Knows only languages and table files. */
@ApplicationModule(allowedDependencies = {"language", "csv"})
@NullMarked
package org.qalqan.server.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
