/**
 * Chapters 4 to 6 of the specification: the person's history in order, the series that matter, and the verdict on each dose for
 * each of them. One rule is one short method; the rules read the history so far and change nothing.
 */
@NullMarked
package org.qalqan.schedule.evaluation;

import org.jspecify.annotations.NullMarked;
