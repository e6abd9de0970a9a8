/** Chapter 9 of the specification: the forecasts of several antigens brought together into one for their vaccine group. */
@NullMarked
package org.qalqan.schedule.group;

import org.jspecify.annotations.NullMarked;
