/** What a verification found: flags, named failures with what they are about, and what the certificate says. May use {@code encoding}. */
@NullMarked
package org.qalqan.certificate.verdict;

import org.jspecify.annotations.NullMarked;
