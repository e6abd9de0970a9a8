package org.qalqan.schedule.forecast;

import java.util.stream.IntStream;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.Contraindication;
import org.qalqan.schedule.supporting.Immunity;
import org.qalqan.schedule.supporting.Immunity.BirthDateImmunity;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.SeriesDose;

/**
 * How a person stands towards one antigen, whatever the doses (sections 7.2 and 7.3).
 *
 * @param immune whether there is evidence of immunity
 * @param contraindicated whether something speaks against every vaccine of the antigen
 * @param contraindicatedVaccines the vaccine types against which something speaks
 */
public record Standing(boolean immune, boolean contraindicated, IndexSet contraindicatedVaccines) {

    private static final Standing IMMUNE = new Standing(true, false, IndexSet.EMPTY);
    private static final Standing FREE = new Standing(false, false, IndexSet.EMPTY);

    /** How a person stands towards an antigen on the assessment date. */
    public static Standing of(Antigen antigen, Chart chart) {
        boolean immune = isImmune(antigen.immunity(), chart);
        if (chart.observations().isEmpty()) {
            return immune ? IMMUNE : FREE;
        }
        return new Standing(immune, isContraindicated(antigen, chart), contraindicatedVaccines(antigen, chart));
    }

    /** Table 7-3. */
    private static boolean isImmune(Immunity immunity, Chart chart) {
        if (immunity.clinicalHistory().intersects(chart.observations())) {
            return true;
        }
        for (BirthDateImmunity birthDate : immunity.birthDates()) {
            if (chart.birth() < birthDate.bornBefore()
                    && !birthDate.exclusions().intersects(chart.observations())
                    && isCountry(birthDate, chart)) {
                return true;
            }
        }
        return false;
    }

    /** A country of birth that nobody recorded is taken for the schedule's own (docs/readings-schedule.md). */
    private static boolean isCountry(BirthDateImmunity birthDate, Chart chart) {
        return birthDate.country().isEmpty()
                || chart.person().countryOfBirth().isEmpty()
                || birthDate.country().equals(chart.person().countryOfBirth());
    }

    /** Table 7-5. */
    private static boolean isContraindicated(Antigen antigen, Chart chart) {
        for (Contraindication.OfAntigen each : antigen.contraindications()) {
            if (chart.observations().contains(each.observation())
                    && chart.isAged(each.ages(), chart.assessmentDate())) {
                return true;
            }
        }
        return false;
    }

    /** Table 7-6. */
    private static IndexSet contraindicatedVaccines(Antigen antigen, Chart chart) {
        IntStream.Builder vaccines = IntStream.builder();
        for (Contraindication.OfVaccines each : antigen.vaccineContraindications()) {
            if (chart.observations().contains(each.observation())) {
                each.vaccines().stream()
                        .filter(some -> chart.isAged(some.ages(), chart.assessmentDate()))
                        .forEach(some -> some.types().stream().forEach(vaccines::add));
            }
        }
        return IndexSet.of(vaccines.build().toArray());
    }

    /** Table 7-7: everything, or every preferable vaccine of the series, is contraindicated. */
    boolean contraindicates(AntigenSeries series) {
        return contraindicated || (!contraindicatedVaccines.isEmpty() && contraindicatesAllVaccines(series));
    }

    private boolean contraindicatesAllVaccines(AntigenSeries series) {
        boolean any = false;
        for (SeriesDose dose : series.doses()) {
            for (PreferableVaccine vaccine : dose.preferable()) {
                any = true;
                if (!contraindicatedVaccines.contains(vaccine.type().index())) {
                    return false;
                }
            }
        }
        return any;
    }
}
