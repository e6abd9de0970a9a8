package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.csv.Fault;

/** Takes over the rows of one file of lots, one after the other. */
final class LotEntries {

    private final Lots lots;
    private final LotLives lives;
    private final Ledger ledger;
    private final ZoneId zone;

    LotEntries(Lots lots, LotLives lives, Ledger ledger, ZoneId zone) {
        this.lots = lots;
        this.lives = lives;
        this.ledger = ledger;
        this.zone = zone;
    }

    /** Whether the row brought something new. What is wrong with it is noted. */
    boolean take(long row, LotFile.Row said, List<Fault> faults) {
        return switch (lots.register(said.lot(), false)) {
            case Registration.Registered there -> {
                boolean entered = said.entry()
                        .map(entry -> enter(row, there.lot(), entry, said, faults))
                        .orElse(false);
                boolean released = said.release()
                        .map(release -> release(row, there.lot(), release, said, faults))
                        .orElse(false);
                yield there.isNew() || entered || released;
            }
            case Registration.Differs differs -> {
                faults.add(number(
                        row,
                        said,
                        "the lot is registered already with other particulars: made %s, expiry %s, %d doses a vial, GTIN %s"
                                .formatted(
                                        told(differs.registered().made()),
                                        told(differs.registered().expiry()),
                                        differs.registered().dosesPerVial(),
                                        told(differs.registered().gtin()))));
                yield false;
            }
            case Registration.LooksLike alike -> {
                faults.add(number(
                        row,
                        said,
                        "another number looks just like it. Maybe it is "
                                + alike.others().stream().map(Lot::number).collect(Collectors.joining(" or "))
                                + "; a lot that only looks alike is registered on the page of lots"));
                yield false;
            }
        };
    }

    private boolean enter(long row, Lot lot, LotFile.Entry entry, LotFile.Row said, List<Fault> faults) {
        Posting posting = ledger.post(new NewMovement(
                Act.ENTER,
                lot.id(),
                new Whereabouts.Made(),
                new Whereabouts.Stock(entry.place()),
                entry.doses(),
                how(lot, "enter", ActFields.of(Act.ENTER).moment(entry.on(), zone), said)));
        return switch (posting) {
            case Posting.Posted posted -> posted.added() > 0;
            case Posting.Refused refused -> {
                faults.add(new Fault(
                        row,
                        Optional.of("doses"),
                        Optional.of(Long.toString(entry.doses())),
                        refused.refusal() instanceof Refusal.KeyTaken
                                ? "the lot has entered already with other doses, at another place or on another day"
                                : "the doses could not enter: " + refused.refusal()));
                yield false;
            }
        };
    }

    private boolean release(long row, Lot lot, LotFile.Release release, LotFile.Row said, List<Fault> faults) {
        Circumstances how = how(lot, "release", ActFields.of(Act.ENTER).moment(release.on(), zone), said);
        LotEvent event = new LotEvent(
                how.key(),
                lot.id(),
                LotAct.RELEASE,
                Optional.empty(),
                how.at(),
                how.knownOn(),
                release.certificate(),
                how.account());
        return switch (lives.decide(event)) {
            case LotDecision.Decided decided -> decided.isNew();
            case LotDecision.MakesNoSense senseless ->
                released(
                        row,
                        release,
                        "a lot that is %s can't be released"
                                .formatted(senseless.state().code()),
                        faults);
            case LotDecision.KeyTaken _ ->
                released(row, release, "the lot is released already with another certificate", faults);
            case LotDecision.InTheFuture _ -> released(row, release, "the day lies in the future", faults);
        };
    }

    private static boolean released(long row, LotFile.Release release, String rule, List<Fault> faults) {
        faults.add(
                new Fault(row, Optional.of("released"), Optional.of(release.on().toString()), rule));
        return false;
    }

    private static Circumstances how(Lot lot, String what, Instant at, LotFile.Row said) {
        return new Circumstances(
                "lots.csv/%d/%s".formatted(lot.id(), what),
                at,
                said.lot().knownOn(),
                LedgerFiles.ACCOUNT,
                said.lot().source(),
                Optional.empty());
    }

    private static Fault number(long row, LotFile.Row said, String rule) {
        return new Fault(row, Optional.of("number"), Optional.of(said.lot().number()), rule);
    }

    private static String told(Optional<?> value) {
        return value.map(Object::toString).orElse("not known");
    }
}
