package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static Stream<Identifier> all() {
        return Stream.of("%02d", "%03d", "%04d")
                .flatMap(form -> IntStream.range(0, 10_000).mapToObj(form::formatted))
                .distinct()
                .flatMap(ai -> Identifiers.find(ai).stream());
    }

    @Test
    void whatIsPredefinedFollowsFromTheFirstTwoDigits() {
        assertThat(all()).allSatisfy(identifier -> {
            var length = Identifiers.predefinedLength(identifier.ai(), 0);
            assertThat(length.isPresent()).as(identifier.ai()).isEqualTo(identifier.isPredefined());
            length.ifPresent(characters -> assertThat(characters)
                    .isEqualTo(identifier.ai().length() + identifier.form().longest()));
        });
    }

    @Test
    void noIdentifierIsTheBeginningOfAnother() {
        assertThat(all())
                .allSatisfy(identifier ->
                        assertThat(Identifiers.at(identifier.ai() + "0000", 0)).contains(identifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", "01", "02", "10", "11", "13", "15", "17", "20", "21", "30", "37", "240", "241", "250", "251",
                "3100", "3105", "400", "410", "417", "710", "716", "7003", "8005", "90", "95", "99"
            })
    void theIdentifiersOfMedicinesAreThere(String ai) {
        assertThat(Identifiers.find(ai)).isPresent();
    }
}
