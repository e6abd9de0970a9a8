package org.qalqan.schedule.supporting;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A vaccine type that a series dose should be given with (table 6-25).
 *
 * @param type the vaccine type
 * @param ages the ages at which it is preferable
 * @param tradeName the product's name, when only that product is
 * @param mvx the product's manufacturer, when only that product is
 * @param millilitres the volume to give, when the schedule says so; too little of it is remarked on, never held against the dose
 * @param forecast the forecast vaccine type flag: name this vaccine in a forecast
 */
public record PreferableVaccine(
        VaccineType type,
        AgeRange ages,
        Optional<String> tradeName,
        Optional<String> mvx,
        OptionalDouble millilitres,
        boolean forecast) {}
