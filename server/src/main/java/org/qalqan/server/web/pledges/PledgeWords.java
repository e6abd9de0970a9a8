package org.qalqan.server.web.pledges;

import java.util.Locale;
import java.util.Optional;
import org.qalqan.server.answers.PledgeBoard.Entry;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.PledgeState;
import org.qalqan.server.web.Words;

/** Pledges in the reader's words. */
public record PledgeWords(Words words) {

    /** Key and style class of a state. */
    public static String code(PledgeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String state(PledgeState state) {
        return words.text("state." + code(state));
    }

    /** What a state means. */
    public String meaning(PledgeState state) {
        return words.text("state." + code(state) + ".what");
    }

    /** What is measured, or the event that is to happen; empty for a promise without a measure. */
    public Optional<String> subject(Pledge pledge) {
        return switch (pledge) {
            case Pledge.Measured measured -> Optional.of(measured.measure().in(words.language()));
            case Pledge.Dated dated -> Optional.of(dated.event().in(words.language()));
            case Pledge.Standing _ -> Optional.empty();
        };
    }

    /** The value that was promised, where one was named. */
    public Optional<String> promised(Pledge pledge) {
        return pledge instanceof Pledge.Measured measured
                ? measured.value()
                        .map(value -> value > 0 && value <= 1
                                ? words.formats().percent(value)
                                : words.formats().decimal(value))
                : Optional.empty();
    }

    /** Who said it, as the reader's language writes it where that is known. */
    public String by(Pledge.Quotation quotation) {
        return words.speaker(quotation.by());
    }

    /** The value of an observation with its unit; the word for an event where it has none. */
    public String value(Observation observation) {
        return observation
                .value()
                .map(value -> observation
                        .unit()
                        .map(unit -> words.formats().decimal(value) + "\u00a0" + unit(unit, value))
                        .orElseGet(() -> words.formats().percent(value, 2)))
                .orElseGet(() -> words.text("pledges.happened"));
    }

    private String unit(String unit, double value) {
        return "doses".equals(unit) ? words.text("doses", Math.round(value)) : unit;
    }

    /** The name of a unit, for the axis of a chart. */
    public String unitName(String unit) {
        return "doses".equals(unit) ? words.text("supply.doses") : unit;
    }

    /** The last thing observed, with its day. */
    public Optional<String> latest(Entry entry) {
        return entry.observed().isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "pledges.latest",
                        value(entry.observed().getLast()),
                        entry.observed().getLast().date()));
    }
}
