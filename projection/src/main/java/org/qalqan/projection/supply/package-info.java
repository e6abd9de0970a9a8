/** Doses on hand and doses that may arrive: what can have been given by a day. Uses the JDK only. */
@NullMarked
package org.qalqan.projection.supply;

import org.jspecify.annotations.NullMarked;
