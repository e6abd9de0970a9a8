package org.qalqan.server.ledger;

import java.time.Instant;

/** Why a movement was not recorded. */
public sealed interface Refusal {

    /**
     * Some holding would fall below zero.
     *
     * @param where that holding
     * @param moment when it would be lowest: at the movement or, when it is backdated, later
     * @param missing doses that are missing then
     */
    record NotEnough(long lot, Whereabouts where, Instant moment, long missing) implements Refusal {}

    /** The lot may not be used where it lies. */
    record NotUsable(long lot, String place, LotState state) implements Refusal {}

    /** The vial had to be discarded before. */
    record VialPastItsTime(long vial, Instant discardAt) implements Refusal {}

    /** The movement was taken back already, or is itself a reversal. */
    record AlreadyReversed(long movement) implements Refusal {}

    /** Another movement was recorded under this key. */
    record KeyTaken(String key) implements Refusal {}

    /** There is no such lot. */
    record UnknownLot(long lot) implements Refusal {}

    /** Its moment has not come. */
    record InTheFuture(Instant at) implements Refusal {}

    /** The act moves no doses this way. */
    record NoSuchWay(Act act, String from, String to) implements Refusal {}
}
