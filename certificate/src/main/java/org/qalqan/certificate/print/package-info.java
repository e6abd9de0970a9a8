/**
 * A certificate on paper: one page of A4 in Kazakh, Russian or English, with its QR code. What is printed is read out of the signed code
 * itself. May use {@code hcert}'s payloads, {@code issue} and {@code verdict}.
 */
@NullMarked
package org.qalqan.certificate.print;

import org.jspecify.annotations.NullMarked;
