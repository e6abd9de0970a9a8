/** Doses on hand and doses that may arrive: what can have been given by a day. Uses series. */
@NullMarked
package org.qalqan.projection.supply;

import org.jspecify.annotations.NullMarked;
