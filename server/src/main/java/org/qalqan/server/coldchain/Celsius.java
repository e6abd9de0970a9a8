package org.qalqan.server.coldchain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A temperature in degrees Celsius, exact to a hundredth: no logger in use is finer, and nothing that a sensor sends is rounded.
 *
 * @param hundredths hundredths of a degree
 */
public record Celsius(int hundredths) implements Comparable<Celsius> {

    /** The lowest that can be recorded: dry ice has -78 °C, an ultra-cold freezer -90 °C. */
    public static final Celsius LOWEST = new Celsius(-100_00);

    /** The highest that can be recorded: no store on earth is hotter. */
    public static final Celsius HIGHEST = new Celsius(60_00);

    private static final Pattern FORM = Pattern.compile("-?\\d{1,4}(\\.\\d{1,2})?");

    /** The temperature written like {@code -0.5}, with up to two digits after the point; empty for anything else. */
    public static Optional<Celsius> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Celsius(new BigDecimal(text).movePointRight(2).intValueExact()))
                : Optional.empty();
    }

    public static Celsius of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("Not a temperature: " + text));
    }

    /** Whether a sensor in a store can have measured it. */
    public boolean isPossible() {
        return compareTo(LOWEST) >= 0 && compareTo(HIGHEST) <= 0;
    }

    /** The number that a Fahrenheit scale with these degrees would mean. */
    public Celsius asIfFahrenheit() {
        return new Celsius(Math.floorDiv((hundredths - 32_00) * 5, 9));
    }

    public double degrees() {
        return hundredths / 100.0;
    }

    @Override
    public int compareTo(Celsius other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** Such as {@code -0.5} or {@code 8}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
