/**
 * What was promised in public: pledges with their quotation and source, the readings a pledge can be judged by, what was observed of them,
 * and their state on a day. Knows places only for the denominators that a reading names.
 */
@ApplicationModule(allowedDependencies = {"language", "place", "csv"})
@NullMarked
package org.qalqan.server.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
