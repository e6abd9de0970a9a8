package org.qalqan.server.ledger;

/**
 * What became of the doses of a lot. The law of the ledger: {@code made} is the sum of all the others.
 *
 * @param made doses that came into being
 * @param stock in closed vials on shelves
 * @param transit on the way
 * @param openVials in opened vials
 * @param given to people
 * @param wasted not given and never to be
 */
public record Amounts(long made, long stock, long transit, long openVials, long given, long wasted) {

    /** Of a lot of which nothing was made. */
    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0);

    /** Doses that can still be given. */
    public long left() {
        return stock + transit + openVials;
    }

    /** All that is known to have become of it. */
    public long accountedFor() {
        return left() + given + wasted;
    }

    /** Whether something was made and nothing of it is left. */
    public boolean isUsedUp() {
        return made > 0 && left() == 0;
    }

    /** The same with the balance of all whereabouts of one kind. Those made stand below zero there. */
    Amounts with(String kind, long doses) {
        return switch (kind) {
            case "made" -> new Amounts(-doses, stock, transit, openVials, given, wasted);
            case "stock" -> new Amounts(made, doses, transit, openVials, given, wasted);
            case "transit" -> new Amounts(made, stock, doses, openVials, given, wasted);
            case "vial" -> new Amounts(made, stock, transit, doses, given, wasted);
            case "given" -> new Amounts(made, stock, transit, openVials, doses, wasted);
            case "wasted" -> new Amounts(made, stock, transit, openVials, given, doses);
            default -> throw new IllegalArgumentException("Doses can't be in \"%s\"".formatted(kind));
        };
    }
}
