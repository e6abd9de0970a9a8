package org.qalqan.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.alerts.Vaccine.CLINIC;
import static org.qalqan.server.alerts.Vaccine.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qalqan.server.alerts.Fefo.Available;
import org.qalqan.server.alerts.Fefo.Suggestion;
import org.qalqan.server.alerts.Fefo.Take;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotLife;

/** First expired, first out. */
class FefoTest {

    private static final Instant NOW = Vaccine.noon(TODAY);

    @Test
    void theLotThatExpiresFirstIsTakenFirst() {
        Available later = available(1, TODAY.plusDays(60), 100);
        Available sooner = available(2, TODAY.plusDays(30), 40);

        Suggestion suggestion = Fefo.suggest(CLINIC, List.of(later, sooner), 65, NOW);

        assertThat(suggestion.takes())
                .containsExactly(
                        new Take(sooner.life().lot(), 40, 4, 0),
                        new Take(later.life().lot(), 25, 2, 5));
        assertThat(Fefo.wholeVials(suggestion, List.of(later, sooner))).isEqualTo(70);
    }

    @Test
    void aLotWithoutAKnownExpiryIsTakenLast() {
        Suggestion suggestion =
                Fefo.suggest(CLINIC, List.of(available(1, null, 50), available(2, TODAY.plusYears(1), 50)), 60, NOW);

        assertThat(suggestion.takes()).extracting(take -> take.lot().id()).containsExactly(2L, 1L);
    }

    @Test
    void whatIsNotThereIsToldAsMissing() {
        Suggestion suggestion = Fefo.suggest(CLINIC, List.of(available(1, TODAY.plusDays(9), 50)), 80, NOW);

        assertThat(suggestion.doses()).isEqualTo(50);
        assertThat(suggestion.missing()).isEqualTo(30);
    }

    @Property
    void theSumIsWhatWasAskedForOrAllThereIs(
            @ForAll("shelves") List<Available> shelf, @ForAll @LongRange(min = 0, max = 900) long doses) {
        Suggestion suggestion = Fefo.suggest(CLINIC, shelf, doses, NOW);

        long usable = usable(shelf).stream().mapToLong(Available::doses).sum();
        assertThat(suggestion.doses()).isEqualTo(Math.min(doses, usable));
        assertThat(suggestion.missing()).isEqualTo(doses - suggestion.doses());
        assertThat(suggestion.takes())
                .allSatisfy(take -> assertThat(take.vials() * 10 + take.loose())
                        .isEqualTo(take.doses())
                        .isPositive());
    }

    @Property
    void aLaterLotIsNeverTakenWhileAnEarlierUsableOneHasDoses(
            @ForAll("shelves") List<Available> shelf, @ForAll @LongRange(min = 0, max = 900) long doses) {
        List<Take> takes = Fefo.suggest(CLINIC, shelf, doses, NOW).takes();

        for (Take take : takes) {
            for (Available other : usable(shelf)) {
                if (last(other.life().lot()).isBefore(last(take.lot()))) {
                    assertThat(taken(takes, other)).isEqualTo(other.doses());
                }
            }
        }
    }

    @Property
    void nothingIsTakenThatMayNotBeUsed(
            @ForAll("shelves") List<Available> shelf, @ForAll @LongRange(min = 0, max = 900) long doses) {
        assertThat(Fefo.suggest(CLINIC, shelf, doses, NOW).takes())
                .allSatisfy(take -> assertThat(usable(shelf))
                        .extracting(one -> one.life().lot().id())
                        .contains(take.lot().id()));
    }

    @Provide
    Arbitrary<List<Available>> shelves() {
        Arbitrary<Long> doses = Arbitraries.longs().between(0, 200);
        Arbitrary<Integer> days = Arbitraries.integers().between(-3, 40);
        Arbitrary<Integer> fate = Arbitraries.integers().between(0, 4);
        return Combinators.combine(doses, days, fate)
                .as((many, left, what) -> new long[] {many, left, what})
                .list()
                .ofMaxSize(6)
                .map(FefoTest::shelf);
    }

    private static List<Available> shelf(List<long[]> drawn) {
        List<Available> shelf = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Lot lot = Vaccine.lot(i + 1, TODAY.plusDays(drawn.get(i)[1]));
            shelf.add(new Available(life(lot, drawn.get(i)[2]), drawn.get(i)[0]));
        }
        return shelf;
    }

    private static LotLife life(Lot lot, long fate) {
        LocalDate day = TODAY.minusDays(1);
        return switch ((int) fate) {
            case 0 -> new LotLife(lot, List.of(), Vaccine.ALMATY);
            case 1 -> Vaccine.released(lot, Vaccine.event(lot, LotAct.HOLD, Optional.of(CLINIC), day, "warm"));
            case 2 -> Vaccine.released(lot, Vaccine.event(lot, LotAct.RECALL, Optional.empty(), day, "glass"));
            default -> Vaccine.released(lot);
        };
    }

    private static Available available(long id, LocalDate expiry, long doses) {
        return new Available(Vaccine.released(Vaccine.lot(id, expiry)), doses);
    }

    private static List<Available> usable(List<Available> shelf) {
        return shelf.stream()
                .filter(one -> one.life().barAt(CLINIC, NOW).isEmpty())
                .toList();
    }

    private static long taken(List<Take> takes, Available of) {
        return takes.stream()
                .filter(take -> take.lot().equals(of.life().lot()))
                .mapToLong(Take::doses)
                .sum();
    }

    private static LocalDate last(Lot lot) {
        return lot.expiry().orElse(LocalDate.MAX);
    }
}
