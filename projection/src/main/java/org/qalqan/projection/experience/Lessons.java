package org.qalqan.projection.experience;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was concluded from campaigns in advance: networks that put a drawn distribution right. Whoever may not know {@link #lastReport} may not
 * use them.
 *
 * @param lastReport the last day of any report that they were learnt from
 * @param mean of each input
 * @param deviation standard deviation of each input
 * @param networks their outputs are averaged
 */
public record Lessons(LocalDate lastReport, double[] mean, double[] deviation, List<Network> networks) {

    static final String FILE = "lessons.csv";
    private static final double FARTHEST = 4;

    public Lessons {
        networks = List.copyOf(networks);
    }

    /** The lessons in the library, made by {@code org.qalqan.projection.learnt.Teacher}; empty when they were not made. */
    static Optional<Lessons> shipped() {
        try (InputStream in = Lessons.class.getResourceAsStream(FILE)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inputs in units of their deviation; what lies farther out than anything learnt from is pulled in. */
    public double[] standardised(double[] inputs) {
        double[] result = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            result[i] = Math.clamp((inputs[i] - mean[i]) / deviation[i], -FARTHEST, FARTHEST);
        }
        return result;
    }

    /** One line for each row of numbers, named by its first cell. */
    public String toCsv() {
        List<String> lines = new ArrayList<>();
        lines.add("# Corrections learnt from campaigns.csv (Our World in Data, CC BY 4.0). Made by Teacher.");
        lines.add("last report," + lastReport);
        lines.add(line("mean", mean));
        lines.add(line("deviation", deviation));
        for (Network network : networks) {
            lines.add("network");
            Arrays.stream(network.hidden()).map(row -> line("hidden", row)).forEach(lines::add);
            Arrays.stream(network.output()).map(row -> line("output", row)).forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, double[] row) {
        return Arrays.stream(row)
                .mapToObj(value -> String.format(Locale.ROOT, "%.5g", value))
                .collect(Collectors.joining(",", name + ",", ""));
    }

    static Lessons parse(BufferedReader reader) {
        LocalDate lastReport = LocalDate.MIN;
        double[] mean = {};
        double[] deviation = {};
        List<List<double[]>> hidden = new ArrayList<>();
        List<List<double[]>> output = new ArrayList<>();
        for (String line : reader.lines().filter(row -> !row.startsWith("#")).toList()) {
            String name = line.split(",", 2)[0];
            switch (name) {
                case "last report" -> lastReport = LocalDate.parse(line.substring(name.length() + 1));
                case "mean" -> mean = numbers(line);
                case "deviation" -> deviation = numbers(line);
                case "network" -> {
                    hidden.add(new ArrayList<>());
                    output.add(new ArrayList<>());
                }
                case "hidden" -> hidden.getLast().add(numbers(line));
                case "output" -> output.getLast().add(numbers(line));
                default -> throw new IllegalArgumentException("line \"%s\" of %s: no such row".formatted(name, FILE));
            }
        }
        List<Network> networks = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            networks.add(new Network(
                    hidden.get(i).toArray(double[][]::new), output.get(i).toArray(double[][]::new)));
        }
        return new Lessons(lastReport, mean, deviation, networks);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
