package org.qalqan.server.ledger;

import java.time.Duration;
import java.time.Instant;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.Products;
import org.springframework.stereotype.Service;

/** Opens vials, gives from them, and discards what is left when their time is over. */
@Service
public class OpenVials {

    /**
     * For a product of which it is not known how long an open vial keeps: the six hours, or the end of the session, that WHO allows for
     * vaccines without a rule of their own (WHO policy statement: multi-dose vial policy, WHO/IVB/14.07).
     */
    static final Duration LONGEST_OPEN = Duration.ofHours(6);

    private final Ledger ledger;
    private final Vials vials;
    private final Products products;
    private final RetriedTransaction transaction;

    OpenVials(Ledger ledger, Vials vials, Products products, RetriedTransaction transaction) {
        this.ledger = ledger;
        this.vials = vials;
        this.products = products;
        this.transaction = transaction;
    }

    /** Opens a vial of a lot at a place. Its doses leave the shelf; its discard time is the product's. The last movement's end is the vial. */
    public Posting open(String place, Lot lot, Circumstances how) {
        return transaction.execute(status -> {
            Vial vial =
                    vials.make(how.key(), lot.id(), place, how.at(), how.at().plus(keepsOpen(lot)));
            Posting posting = ledger.post(new NewMovement(
                    Act.OPEN,
                    lot.id(),
                    new Whereabouts.Stock(place),
                    new Whereabouts.OpenVial(place, vial.id()),
                    lot.dosesPerVial(),
                    how));
            if (posting instanceof Refused) {
                status.setRollbackOnly();
            }
            return posting;
        });
    }

    /** Gives doses from a vial. */
    public Posting give(Vial vial, long doses, Circumstances how) {
        return ledger.post(
                new NewMovement(Act.GIVE, vial.lot(), inside(vial), new Whereabouts.Given(vial.place()), doses, how));
    }

    /** Discards what is left in a vial. */
    public Posting discard(Vial vial, WasteReason reason, Circumstances how) {
        return ledger.post(new NewMovement(
                Act.WASTE, vial.lot(), inside(vial), new Whereabouts.Wasted(vial.place(), reason), vial.left(), how));
    }

    /** When a vial of the lot that is opened now has to be discarded. */
    public Instant discardAt(Lot lot, Instant openedAt) {
        return openedAt.plus(keepsOpen(lot));
    }

    private Duration keepsOpen(Lot lot) {
        return products.all().stream()
                .filter(product -> product.id().equals(lot.product()))
                .findFirst()
                .flatMap(Product::openVialHours)
                .map(hours -> Duration.ofMinutes(Math.round(hours * 60)))
                .orElse(LONGEST_OPEN);
    }

    private static Whereabouts inside(Vial vial) {
        return new Whereabouts.OpenVial(vial.place(), vial.id());
    }
}
