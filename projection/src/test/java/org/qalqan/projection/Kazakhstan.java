package org.qalqan.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/** Kazakhstan's national reports, read where they lie. */
public final class Kazakhstan {

    public static final long POPULATION = 18_879_552;

    private Kazakhstan() {}

    public static CoverageSeries series(Indicator indicator) {
        int column = indicator == Indicator.PEOPLE_VACCINATED ? 4 : 5;
        List<Count> counts = new ArrayList<>();
        for (String line : SharedData.lines("kazakhstan/kazakhstan_daily.csv")) {
            String cell = line.split(",", -1)[column];
            if (!cell.isEmpty()) {
                counts.add(new Count(LocalDate.parse(line.substring(0, 10)), Long.parseLong(cell)));
            }
        }
        return new CoverageSeries(POPULATION, counts);
    }
}
