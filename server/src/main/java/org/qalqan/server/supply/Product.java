package org.qalqan.server.supply;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.language.Wording;

/**
 * A vaccine as authorised. Unknown properties are empty, never zero.
 *
 * @param id its name in files, such as {@code QazVac}
 * @param aliases other names it goes by
 * @param dosesInSeries doses of a complete primary series
 * @param components 1 when every dose comes from the same vial, 2 when first and second dose differ
 * @param dosesPerVial vial sizes in use
 */
public record Product(
        String id,
        Wording name,
        Optional<String> aliases,
        String platform,
        int dosesInSeries,
        int components,
        Optional<Integer> intervalMinDays,
        Optional<Integer> intervalMaxDays,
        Optional<Integer> ageMinYears,
        Optional<Integer> ageMaxYears,
        Optional<Double> storageMinCelsius,
        Optional<Double> storageMaxCelsius,
        Optional<Integer> daysAt2To8Celsius,
        Optional<Integer> shelfLifeDays,
        List<Integer> dosesPerVial,
        Optional<Double> openVialHours,
        Optional<String> cvx,
        Optional<String> atc,
        Optional<String> euDcc,
        String source,
        Optional<String> note) {

    /** Whether first and second dose are different stock items. */
    public boolean hasTwoComponents() {
        return components == 2;
    }
}
