package org.qalqan.server.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotStanding;
import org.qalqan.server.ledger.LotStandings;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.supply.Component;

/** Lots, each with its state and what became of its doses. */
@org.springframework.stereotype.Component
class LotsTable implements Table<LotStanding> {

    private final LotStandings standings;

    LotsTable(LotStandings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "lots";
    }

    @Override
    public String about() {
        return "Lots at the end of the day asked for, as is known now: doses made are those in stock, on the way, in open vials, given and wasted";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PRODUCT);
    }

    @Override
    public List<Column<LotStanding>> columns() {
        return List.of(
                Column.whole("lot", "Id in this installation", row -> row.lot().id()),
                Column.text("product", "Id of the product", row -> row.lot().product()),
                Column.word(
                        "component",
                        List.of(Component.FIRST.code(), Component.SECOND.code(), Component.ANY.code()),
                        "Which dose of a series the vials serve",
                        row -> row.lot().component().code()),
                Column.text(
                        "number",
                        "As it is printed on the vial",
                        row -> row.lot().number()),
                Column.maybeText(
                        "gtin",
                        "Number of the trade item, 14 digits",
                        row -> row.lot().gtin()),
                Column.maybeDay("made", "The day it was made", row -> row.lot().made()),
                Column.maybeDay(
                        "expiry", "Its last day of use", row -> row.lot().expiry()),
                Column.whole(
                        "doses_per_vial", "Doses in a vial", row -> row.lot().dosesPerVial()),
                Column.word(
                        "state",
                        Arrays.stream(LotState.values()).map(LotState::code).toList(),
                        "Where it is in its life",
                        row -> row.state().code()),
                Column.maybeText(
                        "certificate",
                        "Number of the quality certificate it was released with",
                        row -> row.life().certificate()),
                Column.whole("made_doses", "Doses made", row -> row.amounts().made()),
                Column.whole(
                        "stock_doses", "Doses on shelves", row -> row.amounts().stock()),
                Column.whole(
                        "transit_doses",
                        "Doses on the way",
                        row -> row.amounts().transit()),
                Column.whole(
                        "open_vial_doses",
                        "Doses in open vials",
                        row -> row.amounts().openVials()),
                Column.whole("given_doses", "Doses given", row -> row.amounts().given()),
                Column.whole(
                        "wasted_doses", "Doses wasted", row -> row.amounts().wasted()),
                Column.day(
                        "known_on",
                        "The day on which it became known",
                        row -> row.lot().knownOn()),
                Column.maybeText("source", "Id of the source", row -> row.lot().source()),
                Column.maybeText(
                        "note", "Anything to know about it", row -> row.lot().note()));
    }

    @Override
    public List<LotStanding> rows(Asked asked) {
        Instant moment = asked.endOfDay();
        List<LotLife> lives = standings.known(asked.asOf(), moment).stream()
                .filter(life ->
                        asked.product().map(life.lot().product()::equals).orElse(true))
                .limit(asked.mostRows() + 1L)
                .toList();
        return standings.of(lives, moment);
    }
}
