package org.qalqan.server.web.coldchain;

import java.util.List;
import org.qalqan.server.coldchain.StoreCondition.SensorCondition;
import org.qalqan.server.coldchain.StoreCondition.State;
import org.qalqan.server.web.Frame;

/**
 * How cold the stores are.
 *
 * @param others places without a sensor
 * @param rules every rule in force, in words, by product
 * @param withoutRule products for which no rule is known
 */
public record ColdChainPage(
        Frame frame,
        ColdWords say,
        List<Store> stores,
        List<PlaceLink> others,
        List<Rule> rules,
        List<String> withoutRule) {

    /** A store with its sensors. */
    public record Store(String name, String address, State state, List<Line> sensors) {}

    /** A sensor with the picture of its last days. */
    public record Line(SensorCondition condition, Sparkline trend) {}

    /** A place and where its page is. */
    public record PlaceLink(String name, String address) {}

    /** A rule in words. */
    public record Rule(String product, String storage, String text, String source, String sourceAddress) {}

    public long inState(State state) {
        return stores.stream().filter(store -> store.state() == state).count();
    }
}
