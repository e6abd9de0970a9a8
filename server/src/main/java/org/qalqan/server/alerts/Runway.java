package org.qalqan.server.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long stock lasts at the pace of the last weeks, at one place or at all places of an area together. For one shelf everything counts
 * that leaves it; for an area only what is given or opened, because what one store sends another of the area is still there.
 *
 * @param doses on the shelves and fit for use
 * @param barred on the shelves, but not to be used
 * @param perDay doses a day
 * @param days whole days that they last; empty where none are used, or where more may be there than is known
 */
public record Runway(Item item, long doses, long barred, double perDay, Optional<Long> days) {

    /** Of one shelf. */
    public static Runway of(Shelf shelf) {
        return new Runway(
                shelf.item(), shelf.usableDoses(), barred(shelf), shelf.pace().perDay(), shelf.days());
    }

    /** Of the shelves of an area, by item. */
    public static List<Runway> of(Collection<Shelf> shelves) {
        return shelves.stream()
                .collect(Collectors.groupingBy(Shelf::item, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(item -> ofArea(item.getKey(), item.getValue()))
                .toList();
    }

    private static Runway ofArea(Item item, List<Shelf> shelves) {
        long doses = shelves.stream().mapToLong(Shelf::usableDoses).sum();
        double perDay = shelves.stream()
                .mapToDouble(shelf -> shelf.pace().givenPerDay())
                .sum();
        return new Runway(
                item,
                doses,
                shelves.stream().mapToLong(Runway::barred).sum(),
                perDay,
                perDay == 0 || shelves.stream().anyMatch(shelf -> shelf.unexplained() > 0)
                        ? Optional.empty()
                        : Optional.of((long) Math.floor(doses / perDay)));
    }

    private static long barred(Shelf shelf) {
        return shelf.lots().stream().mapToLong(Shelf.OnShelf::doses).sum() - shelf.usableDoses();
    }
}
