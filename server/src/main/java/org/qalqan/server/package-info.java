/**
 * The server: a modular monolith. Each package below is one part of the business and owns its tables and migrations; a test verifies
 * which may use which. Left to right along the flow of data: {@code language, source, place} → {@code target, supply} → {@code coverage} →
 * {@code answers} → {@code web}; {@code access} stands beside them and knows nobody, {@code campaign} loads a campaign folder into the
 * others.
 */
@NullMarked
package org.qalqan.server;

import org.jspecify.annotations.NullMarked;
