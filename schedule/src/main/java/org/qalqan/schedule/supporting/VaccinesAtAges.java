package org.qalqan.schedule.supporting;

/**
 * Vaccine types, all for the same ages: the allowable vaccines of a series dose (table 6-28) or contraindicated ones (table 7-6).
 *
 * @param types the vaccine types
 * @param ages the ages
 */
public record VaccinesAtAges(IndexSet types, AgeRange ages) {}
