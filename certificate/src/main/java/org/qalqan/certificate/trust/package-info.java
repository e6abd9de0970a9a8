/** Who is trusted: signers of HCERT with their X.509 certificates, keys of health cards; and what a signature has to look like. */
@NullMarked
package org.qalqan.certificate.trust;

import org.jspecify.annotations.NullMarked;
