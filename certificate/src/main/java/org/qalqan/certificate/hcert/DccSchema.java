package org.qalqan.certificate.hcert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Kind;

/**
 * The rules of the EU DCC schema, versions 1.x: which fields a statement has and how they look. Codes are not held against value sets: a
 * verifier tolerates products that it does not know.
 */
final class DccSchema {

    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern ALLOWS_SEVERAL = Pattern.compile("1\\.[0-2]\\.\\d{1,3}");
    private static final Pattern BIRTH_DATE = Pattern.compile("((19|20)\\d\\d(-\\d\\d(-\\d\\d(T.{1,40})?)?)?)?");
    private static final Pattern STANDARDISED_NAME = Pattern.compile("[A-Z<]{0,80}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{1,10}");
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d(T.{1,40})?");
    private static final Pattern TIME = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d.{0,30}");
    private static final int TEXT_LETTERS = 80;

    private static final Map<String, Kind> KINDS = Map.of("v", Kind.VACCINATION, "t", Kind.TEST, "r", Kind.RECOVERY);
    private static final Map<Kind, List<String>> REQUIRED = Map.of(
            Kind.VACCINATION, List.of("tg", "vp", "mp", "ma", "dn", "sd", "dt", "co", "is", "ci"),
            Kind.TEST, List.of("tg", "tt", "sc", "tr", "co", "is", "ci"),
            Kind.RECOVERY, List.of("tg", "fr", "co", "is", "df", "du", "ci"));
    private static final Set<String> COUNTS = Set.of("dn", "sd");
    private static final Set<String> DATES = Set.of("dt", "fr", "df", "du");

    private final List<String> faults = new ArrayList<>();

    private DccSchema() {}

    /** What a statement is about: the first of its entries that is not empty. */
    static Kind kind(Value.Members dcc) {
        return List.of("v", "t", "r").stream()
                .filter(name -> !dcc.items(name).isEmpty())
                .map(KINDS::get)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /** Everything in which a statement breaks the schema. */
    static List<String> faults(Value.Members dcc) {
        DccSchema schema = new DccSchema();
        schema.check(dcc);
        return List.copyOf(schema.faults);
    }

    private void check(Value.Members dcc) {
        match(dcc, "", "ver", VERSION);
        match(dcc, "", "dob", BIRTH_DATE);
        Optional<Value.Members> name = dcc.members("nam");
        name.ifPresentOrElse(this::checkName, () -> faults.add("nam is missing"));
        checkGroups(dcc);
    }

    /** One kind in a statement; from 1.3 on also one entry of it. */
    private void checkGroups(Value.Members dcc) {
        int entries = 0;
        int groups = 0;
        for (String group : List.of("v", "t", "r")) {
            List<Value> list = dcc.items(group);
            entries += list.size();
            groups += list.isEmpty() ? 0 : 1;
            for (int index = 0; index < list.size(); index++) {
                checkEntry("%s[%d]".formatted(group, index), list.get(index), KINDS.getOrDefault(group, Kind.OTHER));
            }
        }
        if (groups != 1) {
            faults.add("there is something in %d of v, t and r, but it has to be in one".formatted(groups));
        }
        if (entries > 1 && !ALLOWS_SEVERAL.matcher(dcc.text("ver").orElse("")).matches()) {
            faults.add("there are %d entries, but from version 1.3 on there is one".formatted(entries));
        }
    }

    private void checkName(Value.Members name) {
        match(name, "nam.", "fnt", STANDARDISED_NAME);
        if (name.member("gnt").isPresent()) {
            match(name, "nam.", "gnt", STANDARDISED_NAME);
        }
        for (String field : List.of("fn", "gn")) {
            name.member(field).ifPresent(value -> checkText("nam." + field, value));
        }
    }

    private void checkEntry(String path, Value entry, Kind kind) {
        if (!(entry instanceof Value.Members members)) {
            faults.add(path + " is not an object");
            return;
        }
        for (String field : REQUIRED.getOrDefault(kind, List.of())) {
            Optional<Value> value = members.member(field);
            if (value.isEmpty()) {
                faults.add("%s.%s is missing".formatted(path, field));
            } else if (COUNTS.contains(field)) {
                checkCount(path + "." + field, value.get());
            } else if (DATES.contains(field)) {
                match(members, path + ".", field, DATE);
            } else if (field.equals("sc")) {
                match(members, path + ".", field, TIME);
            } else if (field.equals("co")) {
                match(members, path + ".", field, COUNTRY);
            } else {
                checkText(path + "." + field, value.get());
            }
        }
    }

    private void match(Value.Members members, String path, String field, Pattern pattern) {
        Optional<String> text = members.text(field);
        if (text.isEmpty()) {
            faults.add("%s%s is missing or not a text".formatted(path, field));
        } else if (!pattern.matcher(text.get()).matches()) {
            faults.add("%s%s '%s' does not look like %s".formatted(path, field, text.get(), pattern));
        }
    }

    private void checkText(String path, Value value) {
        if (!(value instanceof Value.Text(String text))) {
            faults.add(path + " is not a text");
        } else if (text.length() > TEXT_LETTERS) {
            faults.add("%s has %d letters, but at most %d are allowed".formatted(path, text.length(), TEXT_LETTERS));
        }
    }

    private void checkCount(String path, Value value) {
        boolean isCount = value instanceof Value.Number(BigDecimal number)
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.TEN) < 0;
        if (!isCount) {
            faults.add(path + " is not a whole number from 1 to 9");
        }
    }
}
