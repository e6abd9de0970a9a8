package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScanPropertiesTest {

    @Provide
    Arbitrary<Label> labels() {
        return Labels.any();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("labels") Label label) {
        assertThat(Scan.of("]d2" + label.elementString(), Labels.TODAY))
                .matches(scan -> Labels.isLabel(scan, label), "is the label");
    }

    @Property
    void whatIsPrintedForPeopleIsReadAgain(@ForAll("labels") Label label) {
        if (label.elements().stream().noneMatch(element -> element.value().contains("("))) {
            assertThat(Scan.of(label.hri(), Labels.TODAY)).isEqualTo(new Scan.Read(label));
        }
    }

    @Property
    void aLinkIsReadAgain(@ForAll("labels") Label label) {
        if (label.gtin().isPresent()) {
            String query = label.elements().stream()
                    .filter(element -> !element.ai().equals("01"))
                    .map(element -> element.ai() + "=" + URLEncoder.encode(element.value(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            String link = "https://example.org/01/" + label.gtin().get() + "?" + query;
            if (link.length() <= Scan.LONGEST) {
                assertThat(Scan.of(link, Labels.TODAY)).isEqualTo(new Scan.Read(label));
            }
        }
    }

    /** Texts made of what scanners type, broken in every way. */
    @Provide
    Arbitrary<String> wild() {
        Arbitrary<String> crumbs = Arbitraries.of(
                "]d2",
                "]C1",
                "]",
                "\u001d",
                "<GS>",
                "^]",
                "(01)",
                "(10)",
                "(17)",
                "(",
                ")",
                "01",
                "06291041500213",
                "10",
                "EW0158",
                "17",
                "220531",
                "210230",
                "21",
                "7003",
                "8008",
                "253",
                "3103",
                "%",
                "%2",
                "https://",
                "example.org/",
                "/01/",
                "?",
                "&",
                "=",
                "#",
                "О",
                "\ud83d",
                "\u0000",
                "\u200b",
                " ",
                "99999999999999999999");
        return Arbitraries.oneOf(
                crumbs.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(600));
    }

    @Property(tries = 3_000)
    void noTextWhateverThrows(@ForAll("wild") String typed) {
        Scan scan = Scan.of(typed, Labels.TODAY);
        switch (scan) {
            case Scan.Read read -> assertThat(read.label().elements()).isNotEmpty();
            case Scan.Doubtful doubtful -> assertThat(doubtful.readings()).isNotEmpty();
            case Scan.Typed text -> assertThat(LotNumber.clean(text.text())).contains(text.text());
            case Scan.Refused refused ->
                assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.message()).contains(fault.source());
                    assertThat(fault.position()).isBetween(1, Math.max(1, typed.length() + 1));
                });
        }
    }

    @Property
    void aLabelThatIsReadCanBeWrittenAndReadAgain(@ForAll("wild") String typed) {
        if (Scan.of(typed, Labels.TODAY) instanceof Scan.Read(Label label)) {
            assertThat(Scan.of("]d2" + label.elementString(), Labels.TODAY))
                    .matches(scan -> Labels.isLabel(scan, label), "is the label");
        }
    }

    @Property
    void aLostSeparatorNeverMakesANewLotSilently(@ForAll("lots") String lot, @ForAll("days") LocalDate expiry) {
        Label label = Label.of(Gtin.of("6291041500213"), lot, expiry);
        String runTogether = "0106291041500213" + "10" + lot + "17" + ShortDate.write(expiry);
        assertThat(Scan.of(runTogether, Labels.TODAY))
                .isInstanceOfSatisfying(
                        Scan.Doubtful.class,
                        doubtful -> assertThat(doubtful.readings()).contains(label));
    }

    @Provide
    Arbitrary<String> lots() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2),
                        Arbitraries.integers().between(0, 9999))
                .as((letters, number) -> letters + "%04d".formatted(number));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-700, 1_400).map(Labels.TODAY::plusDays);
    }
}
