package org.qalqan.schedule.supporting;

import java.util.List;

/**
 * Antigens that are forecast together (chapter 9).
 *
 * @param name the schedule's own name, e.g. {@code "DTaP/Tdap/Td"}
 * @param antigens the antigens' places in the schedule's list
 * @param administerFull the administer full vaccine group flag: all antigens are given together
 */
public record VaccineGroup(String name, List<Integer> antigens, boolean administerFull) {}
