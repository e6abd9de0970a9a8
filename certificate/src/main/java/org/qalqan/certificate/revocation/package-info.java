/**
 * Lists of what has been revoked: by certificate, signature, lot or signer; signed, compact, and asked offline. May use {@code cose},
 * {@code encoding}, {@code trust} and {@code verdict}.
 */
@NullMarked
package org.qalqan.certificate.revocation;

import org.jspecify.annotations.NullMarked;
