/**
 * What a scanner types and a label shows: GS1 element strings read and written, trade item numbers, lot numbers that look alike, symbols
 * to print. Plain Java and the symbol encoders of ZXing; no clock: the day that a scan is read on comes in. {@code docs/formats/scan.md}
 * says what is accepted.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qalqan.server.gs1;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
