package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The four answers as they could have been given on one day, from what was known on that day. Only {@link #hindsight()} looks further,
 * and nothing else depends on it.
 *
 * @param asOf the day
 * @param target what was promised and how it is read
 * @param where where are we; empty before the first report was known
 * @param outlook will we make it; empty before the first report was known
 * @param change what must change; empty before the first report was known
 * @param trust can it be trusted
 * @param hindsight what came true, where it is known today
 */
public record Answers(
        LocalDate asOf,
        PledgedTarget target,
        Optional<WhereWeAre> where,
        Optional<Outlook> outlook,
        Optional<WhatMustChange> change,
        Trust trust,
        Hindsight hindsight) {}
