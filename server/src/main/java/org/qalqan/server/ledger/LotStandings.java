package org.qalqan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How lots stand at a moment, as is known now. */
@Repository
public class LotStandings {

    private static final String NOW = """
            select lot, kind, sum(doses) as doses from ledger.holding where lot in (:lots) group by lot, kind
            """;

    private static final String THEN = """
            select h.lot, h.kind, sum(h.doses - coalesce(since.doses, 0)) as doses
            from ledger.holding h
            cross join lateral (
                select sum(e.doses) as doses from (
                    select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                    union all
                    select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e) as since
            where h.lot in (:lots) group by h.lot, h.kind
            """;

    private final JdbcClient jdbc;
    private final LotLives lives;
    private final Clock clock;

    LotStandings(JdbcClient jdbc, LotLives lives, Clock clock) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.clock = clock;
    }

    /** The lots that were known on a day, or had entered by its last moment, the last registered first. */
    public List<LotLife> known(LocalDate day, Instant moment) {
        Map<Long, LotLife> all = lives.all();
        Set<Long> known =
                jdbc.sql("""
                select l.id from ledger.lot l
                where l.known_on <= :day
                   or exists (
                    select from ledger.holding h join ledger.movement m on m.from_holding = h.id
                    where h.lot = l.id and h.name = 'made' and m.at <= :moment)
                """).param("day", day).param("moment", UtcMoment.of(moment)).query(Long.class).list().stream()
                        .collect(Collectors.toSet());
        return all.values().stream()
                .filter(life -> known.contains(life.lot().id()))
                .sorted((one, other) -> Long.compare(other.lot().id(), one.lot().id()))
                .toList();
    }

    /** How these lots stood, in their order. */
    public List<LotStanding> of(List<LotLife> wanted, Instant moment) {
        Map<Long, Amounts> amounts =
                amounts(wanted.stream().map(life -> life.lot().id()).toList(), moment);
        return wanted.stream()
                .map(life -> standing(life, amounts.getOrDefault(life.lot().id(), Amounts.NONE), moment))
                .toList();
    }

    public Optional<LotStanding> find(long lot, Instant moment) {
        return lives.find(lot).map(life -> of(List.of(life), moment).getFirst());
    }

    private static LotStanding standing(LotLife life, Amounts amounts, Instant moment) {
        return new LotStanding(life, life.stateAt(moment, amounts.isUsedUp()), amounts);
    }

    private Map<Long, Amounts> amounts(Collection<Long> lots, Instant moment) {
        Map<Long, Amounts> amounts = new HashMap<>();
        if (lots.isEmpty()) {
            return amounts;
        }
        // Nothing lies in the future: for the present day the balances are ready.
        boolean isNow = !moment.isBefore(clock.instant());
        JdbcClient.StatementSpec query = jdbc.sql(isNow ? NOW : THEN).param("lots", lots);
        (isNow ? query : query.param("moment", UtcMoment.of(moment))).query(row -> {
            amounts.merge(
                    row.getLong("lot"),
                    Amounts.NONE.with(row.getString("kind"), row.getLong("doses")),
                    LotStandings::together);
        });
        return amounts;
    }

    private static Amounts together(Amounts one, Amounts other) {
        return new Amounts(
                one.made() + other.made(),
                one.stock() + other.stock(),
                one.transit() + other.transit(),
                one.openVials() + other.openVials(),
                one.given() + other.given(),
                one.wasted() + other.wasted());
    }
}
