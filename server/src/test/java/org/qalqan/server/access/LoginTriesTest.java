package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Guessing is slowed, and nobody else is. */
class LoginTriesTest {

    private Instant now = Instant.parse("2021-06-04T06:00:00Z");
    private final LoginTries tries = new LoginTries(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void aFewMistakesAreFree() {
        for (int i = 0; i < LoginTries.FREE_FOR_ACCOUNT; i++) {
            assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();
        }
    }

    @Test
    void thenEachTryWaitsTwiceAsLongAsTheOneBefore() {
        aFewMistakesAreFree();

        for (long seconds = 5; seconds < 900; seconds *= 2) {
            assertThat(tries.begin("aigul", "203.0.113.1")).contains(Duration.ofSeconds(seconds));
            after(Duration.ofSeconds(seconds));
            assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();
        }
        assertThat(tries.begin("aigul", "203.0.113.1")).contains(LoginTries.LONGEST_WAIT);
    }

    @Test
    void changingTheAddressDoesNotHelpAgainstOneAccount() {
        for (int i = 0; i < LoginTries.FREE_FOR_ACCOUNT; i++) {
            assertThat(tries.begin("aigul", "203.0.113." + i)).isEmpty();
        }

        assertThat(tries.begin("aigul", "203.0.113.99")).isPresent();
        assertThat(tries.begin("bolat", "203.0.113.99")).isEmpty();
    }

    @Test
    void changingTheAccountDoesNotHelpFromOneAddress() {
        for (int i = 0; i < LoginTries.FREE_FOR_ADDRESS; i++) {
            assertThat(tries.begin("name" + i, "203.0.113.1")).isEmpty();
        }

        assertThat(tries.begin("aigul", "203.0.113.1")).isPresent();
        assertThat(tries.begin("aigul", "203.0.113.2")).isEmpty();
    }

    @Test
    void whoSignsInAtLastStartsAfresh() {
        aFewMistakesAreFree();
        after(LoginTries.FIRST_WAIT);
        assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();

        tries.succeeded("aigul", "203.0.113.1");

        assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();
    }

    @Test
    void halfADayWithoutATryIsForgiven() {
        aFewMistakesAreFree();

        after(LoginTries.MEMORY);

        assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();
        assertThat(tries.begin("aigul", "203.0.113.1")).isEmpty();
    }

    @Property(tries = 50)
    void nobodyGuessesMoreThanAHundredAndTwentyPasswordsOfAnAccountADay(
            @ForAll @IntRange(min = 1, max = 600) int pause) {
        int guesses = 0;
        for (long second = 0; second < Duration.ofHours(24).toSeconds(); second += pause) {
            Optional<Duration> wait = tries.begin("account" + pause, "203.0.113.1");
            guesses += wait.isEmpty() ? 1 : 0;
            after(Duration.ofSeconds(pause));
        }

        assertThat(guesses).isLessThanOrEqualTo(120);
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
