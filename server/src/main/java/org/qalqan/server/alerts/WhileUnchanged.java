package org.qalqan.server.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.qalqan.server.ledger.LedgerView;

/**
 * What was derived from the ledger, kept in memory for as long as the database shows the same records. A few answers at most; the ones
 * asked for longest ago go first.
 *
 * @param <K> what it was derived for
 * @param <V> what was derived
 */
final class WhileUnchanged<K, V> {

    private static final int MOST_KEPT = 32;

    private final LedgerView view;
    private final Map<Kept<K>, V> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept<K>, V> eldest) {
            return size() > MOST_KEPT;
        }
    };

    WhileUnchanged(LedgerView view) {
        this.view = view;
    }

    private record Kept<K>(K key, String shown) {}

    /** The answer for a key; derived where it is not kept, by two threads at once perhaps. */
    V of(K key, Supplier<V> derivation) {
        Kept<K> wanted = new Kept<>(key, view.mark());
        synchronized (kept) {
            V known = kept.get(wanted);
            if (known != null) {
                return known;
            }
        }
        V derived = derivation.get();
        synchronized (kept) {
            kept.put(wanted, derived);
        }
        return derived;
    }
}
