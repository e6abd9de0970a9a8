/** Chapter 7 of the specification: what is due next for one series, when, and why. Reads evaluated series and changes nothing. */
@NullMarked
package org.qalqan.schedule.forecast;

import org.jspecify.annotations.NullMarked;
