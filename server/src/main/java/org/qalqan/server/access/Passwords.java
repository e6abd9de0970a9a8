package org.qalqan.server.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt at 2¹² rounds, and compares them. A hash names its method, so that another can follow without a reset. No
 * more hashes are computed at a time than there are processors: a flood of sign-ins queues up and leaves the readers their share.
 */
@Component
class Passwords {

    private static final int STRENGTH = 12;
    private static final String METHOD = "bcrypt";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder(STRENGTH)));
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
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

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
