/**
 * Forms by which somebody with the role adds a pledge, attaches observations to it and closes it with evidence. Each use case validates,
 * decides and applies; all faults are told at once, doing the same twice changes nothing, and every act is written to the audit.
 */
@NullMarked
package org.qalqan.server.web.pledge;

import org.jspecify.annotations.NullMarked;
