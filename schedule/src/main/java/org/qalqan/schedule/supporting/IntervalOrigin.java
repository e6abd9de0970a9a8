package org.qalqan.schedule.supporting;

/** The event from which an interval is counted (section 6.5). */
public sealed interface IntervalOrigin {

    /** The dose before, valid or not, unless it was given inadvertently (CALCDTINT-1). */
    record PreviousDose() implements IntervalOrigin {}

    /**
     * The dose that satisfied an earlier target dose of the series (CALCDTINT-2).
     *
     * @param number the target dose's number, from 1
     */
    record TargetDose(int number) implements IntervalOrigin {}

    /**
     * The latest dose of certain vaccine types, of whatever antigen (CALCDTINT-8).
     *
     * @param vaccines the vaccine types
     */
    record MostRecentVaccine(IndexSet vaccines) implements IntervalOrigin {}

    /**
     * The latest observation of a kind, e.g. the onset of pregnancy (CALCDTINT-9).
     *
     * @param observation the observation's place in the schedule's list
     */
    record RelevantObservation(int observation) implements IntervalOrigin {}
}
