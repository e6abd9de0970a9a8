package org.qalqan.server.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The words and signs by which the charts' scripts write numbers and days in the reader's language. */
public final class ChartWords {

    private ChartWords() {}

    /** The signs of the language, with {@code own} words of one chart. */
    public static Map<String, Object> of(Words words, Map<String, String> own) {
        Map<String, Object> all = new TreeMap<>(own);
        all.put("thousands", String.valueOf(words.formats().thousands()));
        all.put("decimal", String.valueOf(words.formats().decimalMark()));
        all.put("shortMonths", months(words, "month.short."));
        all.put("months", months(words, "month."));
        all.put("day", words.text("date.day", "D", "M", "Y"));
        all.put("dayMonth", words.text("date.day-month", "D", "M"));
        all.put("million", words.text("chart.million"));
        all.put("thousand", words.text("chart.thousand"));
        return all;
    }

    private static List<String> months(Words words, String key) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> words.text(key + month))
                .toList();
    }
}
