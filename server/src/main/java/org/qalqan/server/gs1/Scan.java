package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a scanner that acts as a keyboard, or out of the fingers of somebody at one.
 *
 * <pre>{@code
 * switch (Scan.of(typed, today)) {
 *     case Scan.Read read -> read.label().lot() …
 *     case Scan.Doubtful doubtful -> ask which of doubtful.readings() stands on the pack
 *     case Scan.Typed typed -> look up the lot typed.text()
 *     case Scan.Refused refused -> show refused.faults()
 * }
 * }</pre>
 *
 * <p>Whether GTIN and lot are known to the campaign is not decided here.
 */
public sealed interface Scan {

    /** The most characters that a scan has. */
    int LONGEST = 500;

    /** A GS1 label without a fault. */
    record Read(Label label) implements Scan {}

    /**
     * It can be read in several ways, and somebody has to look at the pack. No reading may be taken for the right one without being asked.
     *
     * @param readings one or more: as it was scanned when that breaks no rule, then as it probably was meant. A single one is still to be
     *     confirmed
     * @param why what makes it doubtful
     */
    record Doubtful(List<Label> readings, List<Fault> why) implements Scan {

        public Doubtful {
            readings = List.copyOf(readings);
            why = List.copyOf(why);
        }
    }

    /**
     * Not GS1: a lot number typed by hand, or a plain bar code.
     *
     * @param text what was typed, as {@link LotNumber#clean} leaves it: letters and their case as they were
     * @param otherwise what it would be as a symbol that has no more than lot or serial number, from a scanner that does not tell the
     *     symbology: {@code 10EW0158} may be lot EW0158. To be asked about where no lot has the number {@code text}
     */
    record Typed(String text, Optional<Label> otherwise) implements Scan {

        /** The GTIN that it may be as well, when it has eight digits with the right check digit. */
        public Optional<Gtin> gtin() {
            return Gtin.find(text);
        }
    }

    /** Faults, all of them. */
    record Refused(List<Fault> faults) implements Scan {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a scan. Never throws, whatever was typed.
     *
     * @param typed what arrived in the field
     * @param reference the day on which it was scanned: it decides the century of dates (GS1 General Specifications, 7.12)
     */
    static Scan of(String typed, LocalDate reference) {
        if (typed.length() > LONGEST) {
            return new Refused(List.of(new Fault.TooLong(typed.length())));
        }
        Typing typing = Typing.of(typed);
        return typing.text().isEmpty() ? new Refused(List.of(new Fault.Blank())) : new Carrier(reference).read(typing);
    }
}
