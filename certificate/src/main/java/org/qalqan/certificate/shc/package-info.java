/**
 * SMART Health Cards (SMART Health Cards Framework 1.4): digits in chunks, a compact JWS, deflated JSON. May use {@code encoding},
 * {@code trust} and {@code verdict}.
 */
@NullMarked
package org.qalqan.certificate.shc;

import org.jspecify.annotations.NullMarked;
