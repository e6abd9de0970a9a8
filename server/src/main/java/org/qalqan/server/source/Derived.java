package org.qalqan.server.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was derived from records, kept in memory until records are added.
 *
 * @param <K> what it was derived for
 * @param <V> what was derived
 */
public final class Derived<K, V> {

    private final Generation generation;
    private final Function<K, V> derivation;
    private volatile Kept<K, V> kept = new Kept<>(-1);

    /** @param derivation computes a value from the records; may be called twice for one key by two threads at once */
    public Derived(Generation generation, Function<K, V> derivation) {
        this.generation = generation;
        this.derivation = derivation;
    }

    private record Kept<K, V>(long generation, Map<K, V> values) {
        Kept(long generation) {
            this(generation, new ConcurrentHashMap<>());
        }
    }

    /** The value for a key, from the records as they are now. */
    public V of(K key) {
        Kept<K, V> current = current();
        V known = current.values().get(key);
        if (known != null) {
            return known;
        }
        V derived = derivation.apply(key);
        current.values().put(key, derived);
        return derived;
    }

    /** The value for a key where it was derived already; empty rather than deriving it. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(current().values().get(key));
    }

    private Kept<K, V> current() {
        long now = generation.current();
        Kept<K, V> current = kept;
        if (current.generation() != now) {
            current = new Kept<>(now);
            kept = current;
        }
        return current;
    }
}
