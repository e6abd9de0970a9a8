/** COSE messages with one signer (RFC 9052), and who of the trusted signed one. May use {@code encoding}, {@code trust} and {@code verdict}. */
@NullMarked
package org.qalqan.certificate.cose;

import org.jspecify.annotations.NullMarked;
