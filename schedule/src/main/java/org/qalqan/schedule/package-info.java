/**
 * Evaluation and forecast of vaccine doses after CDC's CDSi logic specification 4.6: given a person, a date and a schedule, which
 * doses count and why, and what is due next. Start at {@link org.qalqan.schedule.Schedule}.
 */
@NullMarked
package org.qalqan.schedule;

import org.jspecify.annotations.NullMarked;
