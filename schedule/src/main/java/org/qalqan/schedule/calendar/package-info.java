/**
 * Dates and periods as the CDSi logic specification counts them (section 3.4): years, then months, then days, and a date that
 * does not exist moves to the first of the next month. Uses nothing but the JDK.
 */
@NullMarked
package org.qalqan.schedule.calendar;

import org.jspecify.annotations.NullMarked;
