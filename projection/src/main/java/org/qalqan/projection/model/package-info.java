/** The distributions behind a projection, in shares of the population and days after the last report. Uses series, experience and supply. */
@NullMarked
package org.qalqan.projection.model;

import org.jspecify.annotations.NullMarked;
