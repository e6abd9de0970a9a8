/**
 * Strict reading of table files, and writing of files that can be read again. A file with one fault is refused whole; each fault names file, row, field, value and rule, and all of them
 * are told at once. Uses nothing else of the server.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
