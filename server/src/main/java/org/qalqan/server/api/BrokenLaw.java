package org.qalqan.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Whereabouts;

/** How each refusal of the ledger is told: every kind is a problem type of its own, with its figures as members. */
final class BrokenLaw {

    private BrokenLaw() {}

    /**
     * The problem of a refusal.
     *
     * @param index of the movement that it is about, from 0
     * @param key of that movement
     */
    static Refused.AgainstALaw of(Refusal refusal, int index, String key) {
        return switch (refusal) {
            case Refusal.NotEnough few ->
                told(
                        "not-enough",
                        "There are not enough doses",
                        "doses",
                        "%d doses would be missing at %s on %s. No balance falls below zero, at no moment since the movement"
                                .formatted(few.missing(), where(few.where()), few.moment()),
                        index,
                        key,
                        Map.of(
                                "missing",
                                few.missing(),
                                "moment",
                                few.moment().toString(),
                                "where",
                                where(few.where())));
            case Refusal.NotUsable bar ->
                told(
                        "not-usable",
                        "The lot may not be used there",
                        "lot",
                        "At %s the lot is %s. Only a released lot that is neither held nor expired leaves a shelf for use"
                                .formatted(bar.place(), bar.state().code()),
                        index,
                        key,
                        Map.of("place", bar.place(), "state", bar.state().code()));
            case Refusal.VialPastItsTime late ->
                told(
                        "vial-past-its-time",
                        "The vial had to be discarded before",
                        "vial",
                        "Its time was over on %s. What is left in it is wasted".formatted(late.discardAt()),
                        index,
                        key,
                        Map.of("discardAt", late.discardAt().toString()));
            case Refusal.AlreadyReversed _ ->
                told(
                        "already-reversed",
                        "The movement can't be taken back",
                        "reverses",
                        "It was taken back already, or takes back another itself",
                        index,
                        key,
                        Map.of());
            case Refusal.KeyTaken taken ->
                told(
                        "key-taken",
                        "The key is another movement's",
                        "key",
                        "A movement with other content was recorded under \"%s\"".formatted(taken.key()),
                        index,
                        key,
                        Map.of());
            case Refusal.UnknownLot _ ->
                told("unknown-lot", "There is no such lot", "lot", "The lot is not registered", index, key, Map.of());
            case Refusal.InTheFuture early ->
                told(
                        "in-the-future",
                        "Its moment has not come",
                        "at",
                        "%s lies in the future. Maybe give the time of day".formatted(early.at()),
                        index,
                        key,
                        Map.of("moment", early.at().toString()));
            case Refusal.NoSuchWay way ->
                told(
                        "no-such-way",
                        "The act moves no doses this way",
                        "act",
                        "%s does not go from %s to %s".formatted(way.act().code(), way.from(), way.to()),
                        index,
                        key,
                        Map.of());
        };
    }

    private static Refused.AgainstALaw told(
            String kind, String title, String field, String law, int index, String key, Map<String, Object> more) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put("index", index);
        members.put("key", key);
        members.put("field", field);
        members.put("law", law);
        return new Refused.AgainstALaw(kind, title, "movement %d, %s: %s".formatted(index, field, law), members);
    }

    private static String where(Whereabouts where) {
        return where.at().map(place -> where.kind() + " " + place).orElseGet(where::kind);
    }
}
