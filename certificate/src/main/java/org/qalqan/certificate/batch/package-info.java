/**
 * Verifies certificates from NDJSON to NDJSON: one JSON object a line, streaming, in order, on several threads. A line that cannot be
 * read gives a line that says why.
 */
@NullMarked
package org.qalqan.certificate.batch;

import org.jspecify.annotations.NullMarked;
