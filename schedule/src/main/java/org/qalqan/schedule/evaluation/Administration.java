package org.qalqan.schedule.evaluation;

import java.util.Comparator;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.supporting.VaccineType;

/**
 * A dose of a known vaccine type at its place in the person's history.
 *
 * @param position its place in the history, from 0
 * @param record its place in the person's record
 * @param date the epoch day it was given
 * @param vaccine the vaccine type
 * @param dose the dose as it was handed in
 */
public record Administration(int position, int record, int date, VaccineType vaccine, Dose dose) {

    /**
     * The order of a history: by date; on one day by the schedule's own order of vaccine types, then by what else distinguishes
     * two doses, so that the order of the input never matters.
     */
    static final Comparator<Administration> IN_ORDER = Comparator.comparingInt(Administration::date)
            .thenComparingInt(each -> each.vaccine().index())
            .thenComparing(each -> each.dose().substandard())
            .thenComparing(each -> each.dose().mvx().orElse(""))
            .thenComparing(each -> each.dose().lotExpiry().map(EpochDay::of).orElse(Integer.MAX_VALUE))
            .thenComparing(each -> each.dose().millilitres().orElse(-1));

    Administration at(int place) {
        return new Administration(place, record, date, vaccine, dose);
    }
}
