package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qalqan.server.language.Language;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Stocks.Balance;
import org.qalqan.server.supply.Component;
import org.qalqan.server.web.Formats;
import org.qalqan.server.web.Words;

/** What expires first goes out first. */
class ShelfRowTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Formats ENGLISH = Words.in(Language.EN).formats();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 4);
    private static final Moments MOMENTS = new Moments(DAY, ALMATY, Instant.parse("2026-01-01T00:00:00Z"));

    private final Lot expired = lot(1, "Comirnaty", Component.ANY, Optional.of(DAY.minusDays(1)));
    private final Lot soon = lot(2, "Comirnaty", Component.ANY, Optional.of(DAY.plusDays(20)));
    private final Lot late = lot(3, "Comirnaty", Component.ANY, Optional.of(DAY.plusDays(200)));
    private final Lot never = lot(4, "Comirnaty", Component.ANY, Optional.empty());
    private final Lot second = lot(5, "Sputnik V", Component.SECOND, Optional.of(DAY.plusDays(90)));

    @Test
    void theFirstOfEachProductIsTheEarliestThatMayBeUsed() {
        List<ShelfRow> rows = rows(late, never, second, soon, expired);

        assertThat(rows).extracting(ShelfRow::lot).containsExactly(expired, soon, second, late, never);
        assertThat(rows).filteredOn(ShelfRow::isFirst).extracting(ShelfRow::lot).containsExactly(soon, second);
        assertThat(rows.getFirst().bar()).contains(LotState.EXPIRED);
        assertThat(rows.get(3).earlier()).contains(soon);
        assertThat(rows.get(4).earlier()).contains(soon);
    }

    @Test
    void twoLotsThatExpireOnOneDayAreBothFirst() {
        Lot twin = lot(6, "Comirnaty", Component.ANY, soon.expiry());

        assertThat(rows(soon, twin)).allMatch(ShelfRow::isFirst);
    }

    @Test
    void daysAreCountedToTheLastDay() {
        assertThat(rows(soon).getFirst().daysLeft()).hasValue(20);
        assertThat(rows(soon).getFirst().expiresSoon()).isTrue();
        assertThat(rows(late).getFirst().expiresSoon()).isFalse();
        assertThat(rows(expired).getFirst().isExpired()).isTrue();
        assertThat(rows(never).getFirst().daysLeft()).isEmpty();
    }

    @Test
    void dosesAreShownInVials() {
        ShelfRow row = rows(soon).getFirst();

        assertThat(row.vials(96, ENGLISH)).isEqualTo("16\u00a0×\u00a06");
        assertThat(row.vials(98, ENGLISH)).isEqualTo("16\u00a0×\u00a06\u00a0+\u00a02");
        assertThat(row.vials(2, ENGLISH)).isEqualTo("0\u00a0×\u00a06\u00a0+\u00a02");
    }

    private static List<ShelfRow> rows(Lot... lots) {
        Map<Long, LotLife> lives = java.util.Arrays.stream(lots)
                .collect(java.util.stream.Collectors.toMap(Lot::id, ShelfRowTest::released));
        List<Balance> balances =
                java.util.Arrays.stream(lots).map(lot -> new Balance(lot, 60)).toList();
        return ShelfRow.of("KZ-ALA", balances, lives, Map.of(), MOMENTS);
    }

    private static LotLife released(Lot lot) {
        Instant at = Instant.parse("2021-03-01T00:00:00Z");
        LotEvent release = new LotEvent(
                "r" + lot.id(), lot.id(), LotAct.RELEASE, Optional.empty(), at, LocalDate.of(2021, 3, 1), "QC", "test");
        return new LotLife(lot, List.of(release), ALMATY);
    }

    private static Lot lot(long id, String product, Component component, Optional<LocalDate> expiry) {
        return new Lot(
                id,
                product,
                component,
                "N" + id,
                Optional.empty(),
                Optional.empty(),
                expiry,
                6,
                LocalDate.of(2021, 3, 1),
                Optional.empty(),
                Optional.empty());
    }
}
