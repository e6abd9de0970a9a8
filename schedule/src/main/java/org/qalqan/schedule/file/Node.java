package org.qalqan.schedule.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;

/**
 * An object of a schedule file at its path. What is missing or of the wrong kind is noted as a fault and read as something
 * harmless, so that all faults of a file come out together.
 */
final class Node {

    private final Map<String, Json> members;
    private final Parent parent;
    private final Set<String> read = new HashSet<>(8);

    /** Where a node stands; its path is put together only when there is a fault to tell. */
    private record Parent(@Nullable Node node, String name, int place, Log log) {

        private String path() {
            String own = place < 0 ? name : name + "[" + place + "]";
            return node == null ? own : node.pathOf(own);
        }
    }

    /** The faults of a file, and the periods read so far: most stand in it many times. */
    private record Log(List<Fault> faults, Map<String, Period> periods) {}

    private Node(Json value, Parent parent) {
        this.members = value instanceof Json.Members(Map<String, Json> byName) ? byName : Map.of();
        this.parent = parent;
        if (!(value instanceof Json.Members)) {
            parent.log().faults().add(new Fault(parent.path(), "must be an object"));
        }
    }

    static Node root(Json value, List<Fault> faults) {
        return new Node(value, new Parent(null, "", -1, new Log(faults, new HashMap<>())));
    }

    /** Reads the object with a reader and then complains about members that the reader did not know. */
    <T> T as(Function<Node, T> reader) {
        T value = reader.apply(this);
        if (!read.containsAll(members.keySet())) {
            for (String name : members.keySet()) {
                if (!read.contains(name)) {
                    fault(name, "is not a field of this object.\nMaybe one of " + new TreeSet<>(read));
                }
            }
        }
        return value;
    }

    private @Nullable Json member(String name) {
        read.add(name);
        return members.get(name);
    }

    private String pathOf(String name) {
        String path = parent.path();
        return path.isEmpty() ? name : path + "." + name;
    }

    void fault(String name, String message) {
        parent.log().faults().add(new Fault(pathOf(name), message));
    }

    boolean has(String name) {
        return member(name) != null;
    }

    /** A member of a kind; null when it is missing or, with a fault, when it is something else. */
    private <T extends Json> @Nullable T member(String name, Class<T> kind, String expected) {
        Json value = member(name);
        if (value == null || kind.isInstance(value)) {
            return kind.cast(value);
        }
        fault(name, "must be " + expected);
        return null;
    }

    Optional<String> optionalText(String name) {
        Json.Text text = member(name, Json.Text.class, "a string");
        return text == null ? Optional.empty() : Optional.of(text.value());
    }

    String text(String name) {
        if (!has(name)) {
            fault(name, "is missing");
        }
        return optionalText(name).orElse("");
    }

    boolean flag(String name) {
        Json.Flag flag = member(name, Json.Flag.class, "true or false");
        return flag != null && flag.value();
    }

    Optional<Double> optionalNumber(String name) {
        Json.Number number = member(name, Json.Number.class, "a number");
        return number == null ? Optional.empty() : Optional.of(number.value());
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
        Period known = parent.log().periods().get(text.get());
        if (known != null) {
            return known;
        }
        try {
            Period period = Period.parse(text.get());
            parent.log().periods().put(text.get(), period);
            return period;
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
        List<String> words = Arrays.stream(choices).map(Node::wordOf).toList();
        fault(name, "'" + text.get() + "' is none of " + words);
        return fallback;
    }

    private static String wordOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Json> items(String name) {
        Json.Items items = member(name, Json.Items.class, "an array");
        return items == null ? List.of() : items.list();
    }

    /** The objects of an array, each with its path. */
    List<Node> nodes(String name) {
        List<Json> items = items(name);
        List<Node> nodes = new ArrayList<>(items.size());
        for (int place = 0; place < items.size(); place++) {
            nodes.add(new Node(items.get(place), new Parent(this, name, place, parent.log())));
        }
        return nodes;
    }

    <T> List<T> list(String name, Function<Node, T> reader) {
        List<Node> nodes = nodes(name);
        List<T> list = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            list.add(node.as(reader));
        }
        return List.copyOf(list);
    }

    Optional<Node> node(String name) {
        Json value = member(name);
        return value == null
                ? Optional.empty()
                : Optional.of(new Node(value, new Parent(this, name, -1, parent.log())));
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
