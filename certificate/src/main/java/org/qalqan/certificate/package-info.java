/**
 * Health certificates, verified and issued offline: HCERT (EU DCC, WHO) and SMART Health Cards. A verifier is given a text, the trusted
 * and a clock, and gives a verdict; it knows no network and no time of its own.
 */
@NullMarked
package org.qalqan.certificate;

import org.jspecify.annotations.NullMarked;
