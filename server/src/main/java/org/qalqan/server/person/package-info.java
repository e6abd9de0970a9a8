/** Persons: who they are, the identifiers that lead to them, and which records are of the same person. */
@ApplicationModule(allowedDependencies = {"csv", "database", "place", "access"})
@NullMarked
package org.qalqan.server.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
