package org.qalqan.cli;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.batch.ClockText;
import picocli.CommandLine.Option;

/** The instant that counts: the present one, or one that was named. */
final class Now {

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "The instant that counts, like 2021-06-04T10:00:00Z (default: now).")
    private @Nullable String clock;

    Instant instant() {
        return clock == null
                ? Clock.systemUTC().instant()
                : ClockText.read(clock)
                        .orElseThrow(() -> new BadInput(
                                "--clock %s is not an instant like 2021-06-04T10:00:00Z".formatted(clock)));
    }
}
