/** How projections of the past would have done: cases, scores, a table and reliability diagrams. Uses the whole library except batch. */
@NullMarked
package org.qalqan.projection.hindcast;

import org.jspecify.annotations.NullMarked;
