package org.qalqan.schedule.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.person.Sex;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one line. Fields that it does not know are ignored; a fault names the field and its value. */
final class PersonLineReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private Optional<Id> id = Optional.empty();
    private @Nullable LocalDate birthDate;
    private @Nullable LocalDate assessmentDate;
    private Sex sex = Sex.UNKNOWN;
    private Optional<String> country = Optional.empty();
    private List<Dose> doses = List.of();
    private List<Observation> observations = List.of();

    private PersonLineReader(JsonParser parser) {
        this.parser = parser;
    }

    static PersonLine read(byte[] line) throws LineFault {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            PersonLineReader reader = new PersonLineReader(parser);
            try {
                return reader.line();
            } catch (JacksonException malformed) {
                throw new LineFault(idOf(line), "is not JSON: " + malformed.getOriginalMessage());
            } catch (LineFault fault) {
                throw fault.id().isPresent() ? fault : new LineFault(idOf(line), fault.text());
            }
        }
    }

    /** The id of a faulty line, wherever it stands; none when the line breaks off before it. */
    private static Optional<Id> idOf(byte[] line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("id")) {
                    return id(parser, value);
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Id> id(JsonParser parser, JsonToken value) {
        return value.isScalarValue() && value != JsonToken.VALUE_NULL
                ? Optional.of(new Id(parser.getString(), value.isNumeric()))
                : Optional.empty();
    }

    private PersonLine line() throws LineFault {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw fault("is not a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            readMember(parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw fault("has something behind the JSON object");
        }
        if (birthDate == null) {
            throw fault("birthDate is missing");
        }
        if (assessmentDate == null) {
            throw fault("assessmentDate is missing");
        }
        return new PersonLine(id, new Person(birthDate, sex, country, doses, observations), assessmentDate);
    }

    private void readMember(String name) throws LineFault {
        JsonToken value = parser.nextToken();
        switch (name) {
            case "id" -> id = id(parser, value);
            case "birthDate" -> birthDate = date(name);
            case "assessmentDate" -> assessmentDate = date(name);
            case "sex" -> sex = sex();
            case "countryOfBirth" -> country = optionalText(name);
            case "doses" -> doses = items(name, this::dose);
            case "observations" -> observations = items(name, this::observation);
            default -> {}
        }
        parser.skipChildren();
    }

    private interface ItemReader<T> {
        T read(String path) throws LineFault;
    }

    private <T> List<T> items(String name, ItemReader<T> reader) throws LineFault {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw fault(name + " is not an array");
        }
        List<T> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String path = name + "[" + items.size() + "]";
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw fault(path + " is not an object");
            }
            items.add(reader.read(path));
        }
        return items;
    }

    private Dose dose(String path) throws LineFault {
        Optional<LocalDate> date = Optional.empty();
        String cvx = "";
        Optional<String> mvx = Optional.empty();
        OptionalInt component = OptionalInt.empty();
        OptionalDouble millilitres = OptionalDouble.empty();
        Optional<LocalDate> lotExpiry = Optional.empty();
        boolean substandard = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "date" -> date = Optional.of(date(path + ".date"));
                case "cvx" -> cvx = code(path + ".cvx", 2);
                case "mvx" -> mvx = optionalText(path + ".mvx");
                case "component" -> component = component(path + ".component");
                case "millilitres" -> millilitres = millilitres(path + ".millilitres");
                case "lotExpiry" -> lotExpiry = optionalDate(path + ".lotExpiry");
                case "substandard" -> substandard = value == JsonToken.VALUE_TRUE;
                default -> {}
            }
            parser.skipChildren();
        }
        LocalDate given = date.orElseThrow(() -> fault(path + ".date is missing"));
        return new Dose(given, cvx, mvx, component, millilitres, lotExpiry, substandard);
    }

    private Observation observation(String path) throws LineFault {
        String code = "";
        Optional<LocalDate> date = Optional.empty();
        boolean certain = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "code" -> code = code(path + ".code", 3);
                case "date" -> date = optionalDate(path + ".date");
                case "certain" -> certain = value != JsonToken.VALUE_FALSE;
                default -> {}
            }
            parser.skipChildren();
        }
        return new Observation(code, date, certain);
    }

    private LocalDate date(String path) throws LineFault {
        String text = scalar(path);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw fault(path + " '" + text + "' is not a date like 2021-06-04");
        }
    }

    private Optional<LocalDate> optionalDate(String path) throws LineFault {
        Optional<String> text = optionalText(path);
        return text.isEmpty() ? Optional.empty() : Optional.of(date(path));
    }

    private Optional<String> optionalText(String path) throws LineFault {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        return Optional.of(scalar(path)).filter(text -> !text.isBlank());
    }

    private String scalar(String path) throws LineFault {
        if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw fault(path + " is not a string");
        }
        return parser.getString();
    }

    /** A code; numbers, and strings that lost their leading noughts, get them back. */
    private String code(String path, int digits) throws LineFault {
        String code = scalar(path);
        boolean isShort = code.length() < digits && code.chars().allMatch(Character::isDigit);
        return isShort ? "0".repeat(digits - code.length()) + code : code;
    }

    private OptionalInt component(String path) throws LineFault {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        String text = scalar(path);
        if (!text.matches("\\d{1,4}")) {
            throw fault(path + " '" + text + "' is not a whole number");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private OptionalDouble millilitres(String path) throws LineFault {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalDouble.empty();
        }
        String text = scalar(path);
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            throw fault(path + " '" + text + "' is not a number");
        }
    }

    private Sex sex() throws LineFault {
        String code = optionalText("sex").orElse("U");
        return switch (code) {
            case "F", "M", "X", "U" -> Sex.ofCode(code);
            default -> throw fault("sex '" + code + "' is none of F, M, X, U");
        };
    }

    private LineFault fault(String message) {
        return new LineFault(id, message);
    }
}
