/**
 * PostgreSQL: the embedded one that runs when no other database is named, persistent, durable, on loopback only; and how many rows go into
 * any at once. Uses nothing else of the server.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
