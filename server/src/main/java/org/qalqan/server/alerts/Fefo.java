package org.qalqan.server.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Stocks;
import org.springframework.stereotype.Service;

/**
 * Which lots to take doses from: first expired, first out (WHO, <i>Guideline for establishing or improving primary and intermediate vaccine
 * stores</i>, WHO/V&amp;B/02.34: earliest-expiry-first-out). Only lots that may be used at the place and the moment.
 */
@Service
public class Fefo {

    private final Stocks stocks;
    private final LotLives lives;

    Fefo(Stocks stocks, LotLives lives) {
        this.stocks = stocks;
        this.lives = lives;
    }

    /**
     * Doses to take from a lot.
     *
     * @param vials whole vials among them
     * @param loose doses beside whole vials
     */
    public record Take(Lot lot, long doses, long vials, long loose) {

        static Take of(Lot lot, long doses) {
            return new Take(lot, doses, doses / lot.dosesPerVial(), doses % lot.dosesPerVial());
        }
    }

    /**
     * What to take.
     *
     * @param takes in the order of taking
     * @param missing doses that were asked for and are not there
     */
    public record Suggestion(List<Take> takes, long missing) {

        public Suggestion {
            takes = List.copyOf(takes);
        }

        public long doses() {
            return takes.stream().mapToLong(Take::doses).sum();
        }
    }

    /** Doses of a lot that could be taken. */
    public record Available(LotLife life, long doses) {}

    /** A suggestion for so many doses of a product from the shelf of a place, as is known now. */
    public Suggestion suggest(String place, Item item, long doses, Instant moment) {
        Map<Long, LotLife> all = lives.all();
        List<Available> there = stocks.at(place, moment).stream()
                .filter(balance -> Item.of(balance.lot()).equals(item))
                .map(balance -> new Available(
                        Objects.requireNonNull(all.get(balance.lot().id())), balance.doses()))
                .toList();
        return suggest(place, there, doses, moment);
    }

    /**
     * A suggestion from what is there. Nothing is taken from a lot while one that expires before it has usable doses.
     *
     * @param doses how many are wanted, none or more
     */
    public static Suggestion suggest(String place, List<Available> there, long doses, Instant moment) {
        List<Take> takes = new ArrayList<>();
        long missing = doses;
        List<Available> usable = there.stream()
                .filter(one ->
                        one.doses() > 0 && one.life().barAt(place, moment).isEmpty())
                .sorted((one, other) -> Shelf.FIRST_EXPIRY_FIRST.compare(
                        one.life().lot(), other.life().lot()))
                .toList();
        for (Available one : usable) {
            long taken = Math.min(missing, one.doses());
            if (taken > 0) {
                takes.add(Take.of(one.life().lot(), taken));
                missing -= taken;
            }
        }
        return new Suggestion(takes, missing);
    }

    /**
     * The doses to ask for so that only whole vials are taken: as many as are wanted, or the few more that the last vial holds, where they
     * are there.
     */
    public static long wholeVials(Suggestion suggestion, List<Available> there) {
        if (suggestion.takes().isEmpty() || suggestion.takes().getLast().loose() == 0) {
            return suggestion.doses();
        }
        Take last = suggestion.takes().getLast();
        long more = last.lot().dosesPerVial() - last.loose();
        boolean isThere = there.stream()
                .anyMatch(one -> one.life().lot().id() == last.lot().id() && one.doses() >= last.doses() + more);
        return suggestion.doses() + (isThere ? more : 0);
    }
}
