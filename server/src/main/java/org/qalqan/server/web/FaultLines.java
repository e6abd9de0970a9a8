package org.qalqan.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qalqan.projection.series.Repair;
import org.qalqan.server.coverage.TallyFault;
import org.qalqan.server.coverage.TallyFault.AbovePopulation;
import org.qalqan.server.coverage.TallyFault.DownwardCorrection;
import org.qalqan.server.coverage.TallyFault.Frozen;
import org.qalqan.server.coverage.TallyFault.Gap;
import org.qalqan.server.coverage.TallyFault.Jump;
import org.qalqan.server.coverage.TallyFault.Misdated;
import org.qalqan.server.coverage.TallyFault.RegionsDiffer;
import org.qalqan.server.coverage.TallyFault.SumMismatch;
import org.qalqan.server.language.Wording;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Component;

/** Puts the faults in reports into words. */
@Component
public class FaultLines {

    private final Places places;

    FaultLines(Places places) {
        this.places = places;
    }

    /** The faults in the words of the reader, in their order. */
    public List<FaultLine> of(List<TallyFault> faults, Visit visit) {
        Map<String, Wording> names = names(visit.campaign().nation());
        return faults.stream().map(fault -> line(fault, names, visit)).toList();
    }

    private Map<String, Wording> names(String nation) {
        List<Place> all = new ArrayList<>(places.under(nation));
        places.find(nation).ifPresent(all::add);
        return all.stream().collect(Collectors.toMap(Place::code, Place::name));
    }

    private static FaultLine line(TallyFault fault, Map<String, Wording> names, Visit visit) {
        Words words = visit.words();
        Wording name = names.get(fault.place());
        return new FaultLine(
                words.formats().date(fault.date()),
                words.text("fault." + code(fault)),
                words.text(
                        "fault.where",
                        name == null ? fault.place() : name.in(words.language()),
                        words.text("indicator." + fault.indicator().code())),
                what(fault, words),
                visit.links().tallies(fault.place(), fault.indicator()));
    }

    private static String code(TallyFault fault) {
        return switch (fault) {
            case DownwardCorrection _ -> "downward";
            case Gap _ -> "gap";
            case Frozen _ -> "frozen";
            case Misdated _ -> "misdated";
            case Jump _ -> "jump";
            case SumMismatch _ -> "sum";
            case RegionsDiffer _ -> "regions";
            case AbovePopulation _ -> "above";
        };
    }

    private static String what(TallyFault fault, Words words) {
        return switch (fault) {
            case DownwardCorrection fell -> words.text("fault.downward.what", fell.before(), fell.after());
            case Gap gap -> words.text("fault.gap.what", gap.from(), gap.date(), gap.days());
            case Frozen frozen -> words.text("fault.frozen.what", frozen.count(), frozen.from(), frozen.days());
            case Misdated misdated ->
                words.text("fault.misdated.what", misdated.count(), misdated.statedElsewhereFor());
            case Jump jump ->
                words.text(
                        "fault.jump.what",
                        words.formats().perDay(jump.perDay()),
                        words.formats().perDay(jump.usualPerDay()));
            case SumMismatch sum -> words.text("fault.sum.what", sum.stated(), sum.sum());
            case RegionsDiffer differ ->
                words.text("fault.regions.what", differ.regions(), differ.nation(), differ.regionsReported());
            case AbovePopulation above -> words.text("fault.above.what", above.count(), above.population());
        };
    }

    /** What a projection read otherwise than reported. */
    public List<FaultLine> repairs(List<Repair> repairs, Visit visit) {
        Words words = visit.words();
        return repairs.stream()
                .map(repair -> new FaultLine(
                        words.formats().date(repair.date()),
                        words.text("repair." + repair.kind().name().toLowerCase(Locale.ROOT)),
                        words.text("repair.reported", repair.reported()),
                        used(repair, words),
                        visit.links().tallies(visit.campaign().nation(), Indicator.PEOPLE_VACCINATED)))
                .toList();
    }

    private static String used(Repair repair, Words words) {
        if (repair.isLeftOut()) {
            return words.text("repair.left-out");
        }
        return repair.used() == repair.reported()
                ? words.text("repair.kept")
                : words.text("repair.used", repair.used());
    }
}
