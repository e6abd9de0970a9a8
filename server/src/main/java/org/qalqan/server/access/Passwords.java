package org.qalqan.server.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, and compares them: 64 MiB, 3 passes, 4 lanes, a salt of 16 and a tag of 32 bytes (RFC 9106, section 4,
 * second recommended option). A hash names its method, so that those made by bcrypt before go on until their owner signs in (decision 031).
 * No more hashes are computed at a time than there are processors, and four at most because of the memory: a flood of sign-ins queues up
 * and leaves the readers their share.
 */
@Component
class Passwords {

    private static final int MOST_AT_ONCE = 4;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final int LANES = 4;
    private static final int KIBIBYTES = 64 * 1024;
    private static final int PASSES = 3;
    private static final String METHOD = "argon2id";
    private static final String EARLIER_METHOD = "bcrypt";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            METHOD,
            Map.of(
                    METHOD, new Argon2PasswordEncoder(SALT_BYTES, TAG_BYTES, LANES, KIBIBYTES, PASSES),
                    EARLIER_METHOD, new BCryptPasswordEncoder()));
    private final Semaphore places =
            new Semaphore(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
    private final Supplier<String> nobodys = new Supplier<>() {
        private volatile Optional<String> hash = Optional.empty();

        @Override
        public String get() {
            if (hash.isEmpty()) {
                hash = Optional.of(Passwords.this.hash("there is no such account"));
            }
            return hash.get();
        }
    };

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Whether a password is the one hashed. Takes as long when there is no hash, so that nobody learns by the clock which accounts exist. */
    boolean matches(String password, Optional<String> hash) {
        String stored = hash.orElseGet(nobodys);
        return inTurn(() -> encoder.matches(password, stored)) && hash.isPresent();
    }

    /** Whether a hash was made by another method, or with weaker parameters, than hashes are now. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
