package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Shipment;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page on which something is received.
 *
 * @param delivery what is received; empty for what nobody announced
 * @param mayRegister whether the reader may register a lot that is not known
 */
public record ReceivePage(
        Frame frame,
        CsrfToken token,
        Place place,
        Naming naming,
        Moments moments,
        Back back,
        Optional<Awaited> delivery,
        List<ReceiveRow> rows,
        boolean mayRegister)
        implements Sheet {

    private Optional<Shipment> shipment() {
        return delivery.map(Awaited::shipment);
    }

    /** Whether a store sent it, so that it is known what should be in it. */
    public boolean isSent() {
        return shipment().flatMap(Shipment::origin).isPresent();
    }

    public String origin() {
        return shipment().flatMap(Shipment::origin).map(naming::place).orElse("");
    }

    public Optional<Shipment.Announced> announced() {
        return shipment().flatMap(Shipment::announced);
    }

    /** Doses that were announced and have not come before. */
    public long stillAwaited() {
        long entered = delivery.flatMap(Awaited::entered).orElse(0L);
        return Math.max(0, announced().map(Shipment.Announced::doses).orElse(0L) - entered);
    }

    public long entered() {
        return delivery.flatMap(Awaited::entered).orElse(0L);
    }

    public String address() {
        return "/" + w().language().code() + "/stores/" + place.code() + "/receive/"
                + shipment().map(known -> Long.toString(known.id())).orElse("new") + "?as-of="
                + frame.links().asOf();
    }

    /** Doses typed into a field of a lot. */
    public long given(ReceiveRow row, String field) {
        return Amount.read(sent().value(field + "-" + row.lot().id()), row.lot().dosesPerVial())
                        instanceof Amount.Doses(long doses)
                ? doses
                : 0;
    }

    /** Doses of a lot that are more than were sent, or below zero those that are missing. */
    public long difference(ReceiveRow row) {
        return given(row, "doses") + given(row, "spoilt") - row.awaited();
    }

    /** Doses of all lots that are missing. */
    public long missing() {
        return rows.stream().mapToLong(row -> Math.max(0, -difference(row))).sum();
    }

    /** Doses of all lots beyond what was sent. */
    public long more() {
        return rows.stream().mapToLong(row -> Math.max(0, difference(row))).sum();
    }

    /** Doses of all lots that come now. */
    public long total() {
        return rows.stream().mapToLong(row -> given(row, "doses")).sum();
    }

    /** What is put into the field of a scanned lot. */
    public String usual(ReceiveRow row) {
        return isSent() ? Long.toString(row.awaited()) : Long.toString(Math.max(0, stillAwaited() - total()));
    }
}
