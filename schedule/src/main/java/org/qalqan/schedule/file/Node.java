package org.qalqan.schedule.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;

/**
 * An object of a schedule file at its path. What is missing or of the wrong kind is noted as a fault and read as something
 * harmless, so that all faults of a file come out together.
 */
final class Node {

    private final Json.Members members;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> read = new HashSet<>();

    private Node(Json.Members members, String path, List<Fault> faults) {
        this.members = members;
        this.path = path;
        this.faults = faults;
    }

    static Node of(Json value, String path, List<Fault> faults) {
        if (value instanceof Json.Members object) {
            return new Node(object, path, faults);
        }
        faults.add(new Fault(path, "must be an object"));
        return new Node(new Json.Members(java.util.Map.of()), path, faults);
    }

    /** Reads the object with a reader and then complains about members that the reader did not know. */
    <T> T as(Function<Node, T> reader) {
        T value = reader.apply(this);
        for (String name : members.byName().keySet()) {
            if (!read.contains(name)) {
                fault(
                        name,
                        "is not a field of this object.\nMaybe one of "
                                + read.stream().sorted().toList());
            }
        }
        return value;
    }

    private @Nullable Json member(String name) {
        read.add(name);
        return members.byName().get(name);
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void fault(String name, String message) {
        faults.add(new Fault(pathOf(name), message));
    }

    boolean has(String name) {
        return member(name) != null;
    }

    Optional<String> optionalText(String name) {
        return switch (member(name)) {
            case null -> Optional.empty();
            case Json.Text(String value) -> Optional.of(value);
            default -> {
                fault(name, "must be a string");
                yield Optional.empty();
            }
        };
    }

    String text(String name) {
        if (!has(name)) {
            fault(name, "is missing");
        }
        return optionalText(name).orElse("");
    }

    boolean flag(String name) {
        return switch (member(name)) {
            case null -> false;
            case Json.Flag(boolean value) -> value;
            default -> {
                fault(name, "must be true or false");
                yield false;
            }
        };
    }

    Optional<Double> optionalNumber(String name) {
        return switch (member(name)) {
            case null -> Optional.empty();
            case Json.Number(double value) -> Optional.of(value);
            default -> {
                fault(name, "must be a number");
                yield Optional.empty();
            }
        };
    }

    int whole(String name, int least, int fallback) {
        Optional<Double> number = optionalNumber(name);
        if (number.isPresent() && (number.get() != Math.rint(number.get()) || number.get() < least)) {
            fault(name, number.get() + " is not a whole number from " + least);
            return fallback;
        }
        return number.map(Double::intValue).orElse(fallback);
    }

    @Nullable
    Period period(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Period.parse(text.get());
        } catch (IllegalArgumentException notAPeriod) {
            fault(name, String.valueOf(notAPeriod.getMessage()));
            return null;
        }
    }

    int date(String name, int fallback) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return EpochDay.of(LocalDate.parse(text.get()));
        } catch (DateTimeException notADate) {
            fault(name, "'" + text.get() + "' is not a date.\nMaybe it is not written as 2025-11-24");
            return fallback;
        }
    }

    <E extends Enum<E>> E choice(String name, E[] choices, E fallback) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return fallback;
        }
        for (E choice : choices) {
            if (wordOf(choice).equals(text.get())) {
                return choice;
            }
        }
        List<String> words = java.util.Arrays.stream(choices).map(Node::wordOf).toList();
        fault(name, "'" + text.get() + "' is none of " + words);
        return fallback;
    }

    private static String wordOf(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private List<Json> items(String name) {
        return switch (member(name)) {
            case null -> List.of();
            case Json.Items(List<Json> list) -> list;
            default -> {
                fault(name, "must be an array");
                yield List.of();
            }
        };
    }

    /** The objects of an array, each with its path. */
    List<Node> nodes(String name) {
        List<Json> items = items(name);
        List<Node> nodes = new ArrayList<>(items.size());
        for (int place = 0; place < items.size(); place++) {
            nodes.add(of(items.get(place), pathOf(name) + "[" + place + "]", faults));
        }
        return nodes;
    }

    <T> List<T> list(String name, Function<Node, T> reader) {
        return nodes(name).stream().map(node -> node.as(reader)).toList();
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(member(name)).map(value -> of(value, pathOf(name), faults));
    }

    /** The strings of an array. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<Json> items = items(name);
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place) instanceof Json.Text(String value)) {
                texts.add(value);
            } else {
                fault(name + "[" + place + "]", "must be a string");
            }
        }
        return texts;
    }
}
