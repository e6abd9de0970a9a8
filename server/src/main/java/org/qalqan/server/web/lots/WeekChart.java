package org.qalqan.server.web.lots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Traces.Week;

/**
 * The weeks of a lot as columns: left what came from place to place, right what was given and, upon it, wasted.
 *
 * @param weeks every week from the first in which something happened to the last
 * @param top the doses that the highest column stands for
 */
public record WeekChart(List<Week> weeks, long top) {

    private static final int WIDE = 880;
    private static final int NARROWEST = 18;
    private static final int WIDEST = 56;

    /** Height of the highest column. */
    public static final int HEIGHT = 120;

    static Optional<WeekChart> of(List<Week> weeks) {
        long top = weeks.stream()
                .mapToLong(week -> Math.max(week.moved(), week.given() + Math.max(0, week.wasted())))
                .max()
                .orElse(0);
        return top <= 0 ? Optional.empty() : Optional.of(new WeekChart(filled(weeks), top));
    }

    /** The weeks between them, in which nothing happened, too. */
    private static List<Week> filled(List<Week> weeks) {
        Map<LocalDate, Week> known = weeks.stream().collect(Collectors.toMap(Week::monday, Function.identity()));
        List<Week> all = new ArrayList<>();
        LocalDate last = weeks.getLast().monday();
        for (LocalDate monday = weeks.getFirst().monday(); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            all.add(known.getOrDefault(monday, new Week(monday, 0, 0, 0)));
        }
        return List.copyOf(all);
    }

    /** Width of a week. */
    public int step() {
        return Math.clamp(WIDE / weeks.size(), NARROWEST, WIDEST);
    }

    public int width() {
        return weeks.size() * step();
    }

    /** Height of so many doses. */
    public long high(long doses) {
        return Math.max(0, Math.round((double) HEIGHT * doses / top));
    }

    /** Whether the name of a month is written under a week: its first, and not too near to the one before. */
    public boolean isMonthStart(int index) {
        LocalDate monday = weeks.get(index).monday();
        return index == 0
                ? weeks.size() < 3 || weeks.get(1).monday().getMonth() == monday.getMonth()
                : weeks.get(index - 1).monday().getMonth() != monday.getMonth();
    }
}
