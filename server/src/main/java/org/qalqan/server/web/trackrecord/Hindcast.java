package org.qalqan.server.web.trackrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qalqan.server.web.Words;

/**
 * How methods did on the world's campaigns of the past, from {@code hindcast.csv} beside this class: the file that
 * {@code qalqan project hindcast} writes, below a line that says on which day it was made.
 *
 * @param madeOn the day on which the command ran
 * @param methods in the order of the file; the first is the one that the others are measured by
 */
public record Hindcast(LocalDate madeOn, List<Method> methods) {

    private static final String FILE = "hindcast.csv";
    private static final String MADE_ON = "# made on ";
    private static final String HEADER = "method,";
    private static final int TENTHS_FROM = 9;
    private static final int COLUMNS = TENTHS_FROM + 10;

    /**
     * How a method did.
     *
     * @param recorded its name in the file
     * @param wis mean weighted interval score relative to the first method's; lower is better
     * @param low 5 % quantile of {@code wis} over samples of countries
     * @param high 95 % quantile
     * @param half part of the truths inside the 50 % bands
     * @param nine part inside the 90 % bands
     * @param brier of the probabilities at 210 days
     * @param questions how many it was asked
     * @param campaigns how many countries' campaigns they are about
     * @param tenths part of the truths in each tenth of the distribution, lowest first: level parts are a reliable method
     */
    public record Method(
            String recorded,
            double wis,
            double low,
            double high,
            double half,
            double nine,
            double brier,
            int questions,
            int campaigns,
            List<Double> tenths) {

        /** Whether it is the model of the projections, with or without lessons of other countries. */
        public boolean isOurs() {
            return recorded.startsWith("Qalqan");
        }

        /** Its name in the reader's language; as recorded where no wording is known. */
        public String name(Words words) {
            String key = "track.method." + recorded.toLowerCase(Locale.ROOT).replace(' ', '-');
            return words.has(key) ? words.text(key) : recorded;
        }

        private static Method read(String line) {
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException(
                        "%s has %d columns in \"%s\", and not %d".formatted(FILE, cells.length, line, COLUMNS));
            }
            double[] scores =
                    Arrays.stream(cells, 1, 7).mapToDouble(Double::parseDouble).toArray();
            return new Method(
                    cells[0],
                    scores[0],
                    scores[1],
                    scores[2],
                    scores[3],
                    scores[4],
                    scores[5],
                    Integer.parseInt(cells[7]),
                    Integer.parseInt(cells[8]),
                    Arrays.stream(cells, TENTHS_FROM, COLUMNS)
                            .map(Double::valueOf)
                            .toList());
        }
    }

    static Hindcast shipped() {
        try (InputStream file = Hindcast.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + FILE, unreadable);
        }
    }

    private static Hindcast read(List<String> lines) {
        LocalDate madeOn = lines.stream()
                .filter(line -> line.startsWith(MADE_ON))
                .findFirst()
                .map(line -> LocalDate.parse(line.substring(MADE_ON.length())))
                .orElseThrow(() -> new IllegalStateException(FILE + " does not say when it was made"));
        return new Hindcast(
                madeOn,
                lines.stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith(HEADER))
                        .map(Method::read)
                        .toList());
    }

    /** The method that the others are measured by, and ours: those whose diagrams are shown. */
    public List<Method> shown() {
        return methods.stream()
                .filter(method -> method.isOurs() || method.equals(methods.getFirst()))
                .toList();
    }
}
