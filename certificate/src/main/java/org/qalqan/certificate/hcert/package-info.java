/**
 * HCERT: the electronic health certificate container of the EU DCC and of WHO (HCERT 1.0; COSE, RFC 9052; CWT, RFC 8392). May use
 * {@code cose}, {@code encoding}, {@code trust} and {@code verdict}.
 */
@NullMarked
package org.qalqan.certificate.hcert;

import org.jspecify.annotations.NullMarked;
