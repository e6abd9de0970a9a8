/**
 * The keys of those who issue: a ring in a key store of Java's (PKCS#12 in a file, PKCS#11 in a module), document-signer certificates,
 * rotation, and what is published of it. May use {@code issue} and {@code trust}.
 */
@NullMarked
package org.qalqan.certificate.keys;

import org.jspecify.annotations.NullMarked;
