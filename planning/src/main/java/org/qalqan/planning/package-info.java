/**
 * What must change so that a target is met: the pace it takes, the doses it takes, how long the stock lasts, which limit binds, and the
 * levers that could be pulled. A plain library on the JDK: no clock, no database, no network.
 *
 * <pre>{@code
 * PaceGap pace = new PaceGap(29_167, 10_383_754 - 2_181_389, ChronoUnit.DAYS.between(asOf, by));
 * DoseNeed firstDoses = new DoseNeed("first doses", 8_202_365, 280_130, 1_000_000);
 * BindingLimit limit = BindingLimit.of(pace, firstDoses);
 * List<Lever> levers = Lever.towards(pace, firstDoses, asOf.plusDays(7), by);
 * }</pre>
 *
 * Dates are calendar dates, doses and people whole numbers, a pace is people a day.
 */
@NullMarked
package org.qalqan.planning;

import org.jspecify.annotations.NullMarked;
