package org.qalqan.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few failed tries of an account, or from an address, each further one has to wait twice as long as the one
 * before, up to a quarter of an hour. While it has to wait a password is not even looked at, so a right one tells nothing.
 *
 * <p>Kept in memory and nowhere else, because addresses are personal data. A try counts as failed until it is known to have succeeded;
 * many at once are not free.
 */
@Component
class LoginTries {

    static final int FREE_FOR_ACCOUNT = 5;
    static final int FREE_FOR_ADDRESS = 20;
    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration MEMORY = Duration.ofHours(12);

    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    LoginTries(Clock clock) {
        this.clock = clock;
    }

    /** What tries are counted for. */
    private sealed interface Key {
        int free();

        record OfAccount(String name) implements Key {
            @Override
            public int free() {
                return FREE_FOR_ACCOUNT;
            }
        }

        record FromAddress(String address) implements Key {
            @Override
            public int free() {
                return FREE_FOR_ADDRESS;
            }
        }
    }

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    /** Begins a try. Returns how long to wait when it may not be made now; then it does not count. */
    synchronized Optional<Duration> begin(String account, String address) {
        return begin(keys(account, address));
    }

    /** Begins a try that names no account, and is known to have failed already. */
    synchronized Optional<Duration> beginUnnamed(String address) {
        return begin(List.of(new Key.FromAddress(address)));
    }

    private Optional<Duration> begin(List<Key> keys) {
        Instant now = clock.instant();
        Optional<Duration> wait = keys.stream()
                .map(key -> remembered(key, now))
                .map(known -> Duration.between(now, known.blockedUntil()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            keys.forEach(key -> failures.put(key, oneMore(key, now)));
        }
        return wait;
    }

    /** The try succeeded: the account's failures are forgotten, and the address has one less. */
    synchronized void succeeded(String account, String address) {
        failures.remove(new Key.OfAccount(account));
        failures.computeIfPresent(
                new Key.FromAddress(address),
                (_, known) -> new Failures(Math.max(0, known.count() - 1), known.last(), Instant.EPOCH));
    }

    private Failures oneMore(Key key, Instant now) {
        int count = remembered(key, now).count() + 1;
        return new Failures(count, now, count < key.free() ? Instant.EPOCH : now.plus(wait(count - key.free())));
    }

    private Failures remembered(Key key, Instant now) {
        return Optional.ofNullable(failures.get(key))
                .filter(known -> known.last().plus(MEMORY).isAfter(now))
                .orElse(new Failures(0, now, Instant.EPOCH));
    }

    private static Duration wait(int doublings) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 30));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static List<Key> keys(String account, String address) {
        return List.of(new Key.OfAccount(account), new Key.FromAddress(address));
    }
}
