package org.qalqan.server.web.coldchain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.ExcursionReport;
import org.qalqan.server.coldchain.Storage;
import org.qalqan.server.coldchain.StoreCondition.SensorCondition;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The cold chain of one store.
 *
 * @param days length of the period that the chart shows
 * @param measured lowest and highest of each day, the last first
 * @param gaps time of which nothing is known
 * @param unwatched products that lie here though no sensor's rules are about them
 * @param may what the reader may do here
 * @param sent what the form looked like when it was sent, and what is wrong with it
 */
public record ColdStorePage(
        Frame frame,
        CsrfToken token,
        ColdWords say,
        String place,
        String name,
        int days,
        List<SensorCondition> sensors,
        List<Chart> charts,
        List<DayLine> measured,
        List<String> gaps,
        List<ExcursionReport> excursions,
        List<String> unwatched,
        Map<String, String> names,
        May may,
        Sent sent) {

    /** The temperatures of the sensors that lie in the same. */
    public record Chart(Storage storage, Json data) {}

    /** What one sensor measured on a day. */
    public record DayLine(LocalDate day, String sensor, Celsius lowest, Celsius highest, long readings) {}

    /** What the reader may do here. */
    public record May(boolean keep, boolean lift) {}

    /** A form as it was sent. */
    public record Sent(Map<String, String> given, List<String> faults, List<String> fileFaults) {
        static final Sent NOTHING = new Sent(Map.of(), List.of(), List.of());

        /** The same with one more field filled in. */
        Sent with(String field, String value) {
            Map<String, String> more = new HashMap<>(given);
            more.put(field, value);
            return new Sent(Map.copyOf(more), faults, fileFaults);
        }

        public boolean hasFaults() {
            return !faults.isEmpty() || !fileFaults.isEmpty();
        }
    }

    /** What a field holds. */
    public String value(String field) {
        return sent.given().getOrDefault(field, "");
    }

    /** The name of a place. */
    public String nameOf(String code) {
        return names.getOrDefault(code, code);
    }

    /** Where a form is sent. */
    public String act(String what) {
        return "/%s/cold-chain/%s/%s?as-of=%s&days=%d"
                .formatted(
                        frame.words().language().code(),
                        place,
                        what,
                        frame.links().asOf(),
                        days);
    }

    /** This page with another period. */
    public String period(int length) {
        return frame.links().coldChain(place) + "&days=" + length;
    }
}
