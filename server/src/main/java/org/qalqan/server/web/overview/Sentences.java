package org.qalqan.server.web.overview;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.qalqan.planning.BindingLimit;
import org.qalqan.planning.Lever;
import org.qalqan.projection.Refusal;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.web.Words;

/** Answers as sentences in the reader's language. */
public record Sentences(Words words) {

    /** From which probability on a target is called so; the words of the first bound at or below it are taken. */
    private static final TreeMap<Double, String> VERBAL = new TreeMap<>(Map.of(
            0.0, "hardly",
            0.01, "very-unlikely",
            0.1, "unlikely",
            0.33, "even",
            0.66, "likely",
            0.9, "very-likely",
            0.99, "almost-sure"));

    /** Will we make it. */
    public String outlook(Outlook outlook, LocalDate by) {
        return switch (outlook) {
            case Outlook.Projected projected ->
                words.text(
                        "outlook." + VERBAL.floorEntry(projected.reachingBy()).getValue(),
                        courses(projected.reachingBy()));
            case Outlook.Decided decided -> words.text(decided.reached() ? "outlook.reached" : "outlook.missed", by);
            case Outlook.Refused refused -> refusal(refused.refusal());
        };
    }

    /** Of a hundred simulated courses, how many reach the target; never none or all, because nothing is decided yet. */
    private static long courses(double probability) {
        return Math.clamp(Math.round(probability * 100), 1, 99);
    }

    /** When the target is reached with even chances, were the campaign to go on beyond the deadline. */
    public String reached(Outlook.Reached reached) {
        return reached.middle()
                .map(day -> words.text("reached.middle", day))
                .orElseGet(() -> words.text("reached.not-within-a-year"));
    }

    /** Why there is no projection. */
    public String refusal(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoPopulation _ -> words.text("refusal.no-population");
            case Refusal.NotEnoughData few ->
                words.text("refusal.not-enough", few.reports(), few.days(), few.reportsAtLeast(), few.daysAtLeast());
            case Refusal.NotStarted zeroes -> words.text("refusal.not-started", zeroes.reports());
            case Refusal.Standstill same -> words.text("refusal.standstill", same.reports(), same.days());
            case Refusal.TooOld old -> words.text("refusal.too-old", old.days(), old.daysAtMost());
            case Refusal.TooFar far -> words.text("refusal.too-far", far.days(), far.daysAtMost());
            case Refusal.AbovePopulation above ->
                words.text("refusal.above-population", above.people(), above.population());
        };
    }

    /** What holds the target back. */
    public Content limit(BindingLimit limit) {
        return switch (limit) {
            case BindingLimit.Reached _ -> words.rich("limit.reached");
            case BindingLimit.TooLate late -> words.rich("limit.too-late", late.missingPeople());
            case BindingLimit.OnCourse on ->
                words.rich("limit.on-course", perDay(on.currentPerDay()), perDay(on.neededPerDay()));
            case BindingLimit.Pace pace ->
                words.rich("limit.pace", perDay(pace.currentPerDay()), perDay(pace.neededPerDay()));
            case BindingLimit.Supply supply ->
                words.rich(
                        supply.paceTooSlowAsWell() ? "limit.supply-and-pace" : "limit.supply", supply.missingDoses());
        };
    }

    /** What binds, in two or three words. */
    public String limitInShort(BindingLimit limit) {
        return words.text(
                switch (limit) {
                    case BindingLimit.Reached _ -> "limit.short.reached";
                    case BindingLimit.TooLate _ -> "limit.short.too-late";
                    case BindingLimit.OnCourse _ -> "limit.short.on-course";
                    case BindingLimit.Pace _ -> "limit.short.pace";
                    case BindingLimit.Supply _ -> "limit.short.supply";
                });
    }

    /** What can be changed. */
    public String lever(Lever lever) {
        return switch (lever) {
            case Lever.LiftPace lift ->
                words.text("lever.pace", perDay(lift.currentPerDay()), perDay(lift.neededPerDay()), lift.from());
            case Lever.AddDoses add -> words.text("lever.doses", add.doses(), add.by());
        };
    }

    private String perDay(double rate) {
        return words.formats().perDay(rate);
    }
}
