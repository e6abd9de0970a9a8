/** Verdicts in words, in Kazakh, Russian and English. Words and dates only: nothing is decided here. */
@NullMarked
package org.qalqan.schedule.explain;

import org.jspecify.annotations.NullMarked;
