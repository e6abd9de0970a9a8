/**
 * The cold chain of the stores: how cold each is, its temperatures over time, its excursions and what became of the lots that were there;
 * forms for readings, sensors and the lifting of a hold.
 */
@NullMarked
package org.qalqan.server.web.coldchain;

import org.jspecify.annotations.NullMarked;
