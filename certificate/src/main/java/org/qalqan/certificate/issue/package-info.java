/**
 * Issues certificates: HCERT and SMART Health Cards, signed through a {@link org.qalqan.certificate.issue.Signer}, their identifiers and
 * their QR codes. Whether somebody may have a certificate is decided elsewhere.
 */
@NullMarked
package org.qalqan.certificate.issue;

import org.jspecify.annotations.NullMarked;
