/** Chapter 8 of the specification: which of the forecast series are best for the person. Reads series and changes nothing. */
@NullMarked
package org.qalqan.schedule.selection;

import org.jspecify.annotations.NullMarked;
