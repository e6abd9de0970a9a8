/** Counts as they were reported, and their reading: what is an outage, what is a correction. Every repair is listed. Uses the JDK only. */
@NullMarked
package org.qalqan.projection.series;

import org.jspecify.annotations.NullMarked;
