/**
 * What a schedule says, as records: the specification's supporting data (section 2.4) with every code resolved and every date
 * an epoch day. Read from a schedule file once and never changed; uses the calendar only.
 */
@NullMarked
package org.qalqan.schedule.supporting;

import org.jspecify.annotations.NullMarked;
