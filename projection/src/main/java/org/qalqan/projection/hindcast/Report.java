package org.qalqan.projection.hindcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The verdicts as a page: a table in Markdown, the same in CSV, and one reliability diagram for each method as SVG. */
public final class Report {

    private Report() {}

    /**
     * Writes {@code hindcast.md}, {@code hindcast.csv} and {@code reliability-N.svg}.
     *
     * @param folder made when it is not there
     */
    public static void write(List<Verdict> verdicts, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hindcast.md"), markdown(verdicts), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("hindcast.csv"), csv(verdicts), StandardCharsets.UTF_8);
        for (int i = 0; i < verdicts.size(); i++) {
            Files.writeString(
                    folder.resolve("reliability-%d.svg".formatted(i + 1)),
                    ReliabilityDiagram.svg(verdicts.get(i)),
                    StandardCharsets.UTF_8);
        }
    }

    /** The table alone. */
    public static String table(List<Verdict> verdicts) {
        String rows = verdicts.stream()
                .map(verdict -> "| %s | %s | %s – %s | %s | %s | %s | %s |"
                        .formatted(
                                verdict.method(),
                                number(verdict.relativeWis()),
                                number(verdict.relativeWisLow()),
                                number(verdict.relativeWisHigh()),
                                verdict.relativeByHorizon().values().stream()
                                        .map(Report::number)
                                        .collect(Collectors.joining(" / ")),
                                number(verdict.half()),
                                number(verdict.nine()),
                                number(verdict.brier())))
                .collect(Collectors.joining("\n"));
        return """
                | method | relative WIS | 90 %% interval over places | at 30 / 90 / 180 / 210 days | 50 %% band holds | 90 %% band holds | Brier at 210 days |
                |---|---|---|---|---|---|---|
                %s
                """.formatted(rows);
    }

    private static String markdown(List<Verdict> verdicts) {
        StringBuilder page = new StringBuilder("# How projections of the past would have done\n\n");
        page.append(
                "Lower is better; the linear trend over 28 days is 1. The model is judged on no place that its lessons were drawn from.\n\n");
        page.append(table(verdicts)).append('\n');
        for (int i = 0; i < verdicts.size(); i++) {
            page.append("![Reliability of %s](reliability-%d.svg)\n"
                    .formatted(verdicts.get(i).method(), i + 1));
        }
        return page.toString();
    }

    private static String csv(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> "%s,%s,%s,%s,%s,%s,%s,%d,%d,%s"
                        .formatted(
                                verdict.method(),
                                number(verdict.relativeWis()),
                                number(verdict.relativeWisLow()),
                                number(verdict.relativeWisHigh()),
                                number(verdict.half()),
                                number(verdict.nine()),
                                number(verdict.brier()),
                                verdict.questions(),
                                verdict.campaigns(),
                                verdict.places().stream().map(Report::number).collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", header() + "\n", "\n"));
    }

    private static String header() {
        return "method,relative_wis,low,high,half,nine,brier_210,questions,campaigns,"
                + IntStream.rangeClosed(1, 10).mapToObj(part -> "tenth_" + part).collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
