package org.qalqan.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Whereabouts;

/** How each refusal of the ledger is told: every kind is a problem type of its own, with its figures as members. */
final class BrokenLaw {

    private BrokenLaw() {}

    /** The movement that a refusal is about: which of those sent, from 0, and its key. */
    private record About(int index, String key) {

        Refused.AgainstALaw told(String kind, String title, String field, String law, Map<String, Object> more) {
            Map<String, Object> members = new LinkedHashMap<>(more);
            members.put("index", index);
            members.put("key", key);
            members.put("field", field);
            members.put("law", law);
            return new Refused.AgainstALaw(kind, title, "movement %d, %s: %s".formatted(index, field, law), members);
        }
    }

    /**
     * The problem of a refusal.
     *
     * @param index of the movement that it is about, from 0
     * @param key of that movement
     */
    static Refused.AgainstALaw of(Refusal refusal, int index, String key) {
        About about = new About(index, key);
        return switch (refusal) {
            case Refusal.NotEnough few -> notEnough(few, about);
            case Refusal.NotUsable bar -> notUsable(bar, about);
            case Refusal.VialPastItsTime late -> pastItsTime(late, about);
            case Refusal.AlreadyReversed _ ->
                about.told(
                        "already-reversed",
                        "The movement can't be taken back",
                        "reverses",
                        "It was taken back already, or takes back another itself",
                        Map.of());
            case Refusal.KeyTaken taken ->
                about.told(
                        "key-taken",
                        "The key is another movement's",
                        "key",
                        "A movement with other content was recorded under \"%s\"".formatted(taken.key()),
                        Map.of());
            case Refusal.UnknownLot _ ->
                about.told("unknown-lot", "There is no such lot", "lot", "The lot is not registered", Map.of());
            case Refusal.InTheFuture early -> inTheFuture(early, about);
            case Refusal.NoSuchWay way ->
                about.told(
                        "no-such-way",
                        "The act moves no doses this way",
                        "act",
                        "%s does not go from %s to %s".formatted(way.act().code(), way.from(), way.to()),
                        Map.of());
        };
    }

    private static Refused.AgainstALaw notEnough(Refusal.NotEnough few, About about) {
        String where = where(few.where());
        return about.told(
                "not-enough",
                "There are not enough doses",
                "doses",
                "%d doses would be missing at %s on %s. No balance falls below zero, at no moment since the movement"
                        .formatted(few.missing(), where, few.moment()),
                Map.of("missing", few.missing(), "moment", few.moment().toString(), "where", where));
    }

    private static Refused.AgainstALaw notUsable(Refusal.NotUsable bar, About about) {
        return about.told(
                "not-usable",
                "The lot may not be used there",
                "lot",
                "At %s the lot is %s. Only a released lot that is neither held nor expired leaves a shelf for use"
                        .formatted(bar.place(), bar.state().code()),
                Map.of("place", bar.place(), "state", bar.state().code()));
    }

    private static Refused.AgainstALaw pastItsTime(Refusal.VialPastItsTime late, About about) {
        return about.told(
                "vial-past-its-time",
                "The vial had to be discarded before",
                "vial",
                "Its time was over on %s. What is left in it is wasted".formatted(late.discardAt()),
                Map.of("discardAt", late.discardAt().toString()));
    }

    private static Refused.AgainstALaw inTheFuture(Refusal.InTheFuture early, About about) {
        return about.told(
                "in-the-future",
                "Its moment has not come",
                "at",
                "%s lies in the future. Maybe give the time of day".formatted(early.at()),
                Map.of("moment", early.at().toString()));
    }

    private static String where(Whereabouts where) {
        return where.at().map(place -> where.kind() + " " + place).orElseGet(where::kind);
    }
}
