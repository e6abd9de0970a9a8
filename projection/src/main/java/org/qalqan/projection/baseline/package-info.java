/** Simple forecasting methods that the model has to beat, each in a few lines. Uses series and model's history. */
@NullMarked
package org.qalqan.projection.baseline;

import org.jspecify.annotations.NullMarked;
