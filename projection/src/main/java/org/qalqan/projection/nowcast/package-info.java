/** Where are we today, when some reports are still to come: the reporting delay learnt from the two times of a tally. Uses series. */
@NullMarked
package org.qalqan.projection.nowcast;

import org.jspecify.annotations.NullMarked;
