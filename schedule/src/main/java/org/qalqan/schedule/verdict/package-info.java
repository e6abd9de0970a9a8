/**
 * What the rules say: statuses, reasons, and the findings that carry rule, section and dates behind every verdict. Plain values
 * that the evaluation, the forecast, the selection and the explanations share.
 */
@NullMarked
package org.qalqan.schedule.verdict;

import org.jspecify.annotations.NullMarked;
