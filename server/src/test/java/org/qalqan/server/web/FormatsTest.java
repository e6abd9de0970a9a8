package org.qalqan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.qalqan.server.language.Language;

/** Numbers and days as each language writes them. */
class FormatsTest {

    private static final Formats KK = Words.in(Language.KK).formats();
    private static final Formats RU = Words.in(Language.RU).formats();
    private static final Formats EN = Words.in(Language.EN).formats();

    @Test
    void thousandsArePartedByANarrowSpaceInKazakhAndRussianAndByACommaInEnglish() {
        assertThat(KK.number(18_879_552)).isEqualTo("18\u202f879\u202f552");
        assertThat(RU.number(18_879_552)).isEqualTo("18\u202f879\u202f552");
        assertThat(EN.number(18_879_552)).isEqualTo("18,879,552");
        assertThat(EN.number(999)).isEqualTo("999");
        assertThat(EN.number(-1000)).isEqualTo("\u22121,000");
    }

    @Test
    void shareOfThePledgeDay() {
        double share = 2_181_389.0 / 18_879_552;

        assertThat(EN.percent(share, 2)).isEqualTo("11.55\u00a0%");
        assertThat(RU.percent(share, 2)).isEqualTo("11,55\u00a0%");
        assertThat(KK.percent(0.55)).isEqualTo("55\u00a0%");
        assertThat(EN.percentRange(0.1, 0.255)).isEqualTo("10.0–25.5\u00a0%");
    }

    @Test
    void aProbabilityIsNeverRoundedToCertainty() {
        assertThat(EN.probability(0.002)).isEqualTo("<\u00a01\u00a0%");
        assertThat(EN.probability(0.998)).isEqualTo(">\u00a099\u00a0%");
        assertThat(EN.probability(0)).isEqualTo("0\u00a0%");
        assertThat(EN.probability(1)).isEqualTo("100\u00a0%");
        assertThat(EN.probability(0.126)).isEqualTo("13\u00a0%");
        assertThat(EN.simulated(0)).isEqualTo("<\u00a01\u00a0%");
        assertThat(EN.simulated(1)).isEqualTo(">\u00a099\u00a0%");
    }

    @Test
    void daysAreWrittenOut() {
        LocalDate day = LocalDate.of(2021, 6, 4);

        assertThat(EN.date(day)).isEqualTo("4\u00a0June 2021");
        assertThat(RU.date(day)).isEqualTo("4\u00a0июня 2021");
        assertThat(KK.date(day)).isEqualTo("2021\u00a0ж. 4\u00a0маусым");
        assertThat(RU.month(YearMonth.of(2021, 6))).isEqualTo("июнь 2021");
    }

    @Test
    void decimalsLoseTheZeroesAtTheirEnd() {
        assertThat(EN.decimal(321.787)).isEqualTo("321.787");
        assertThat(RU.decimal(50_000.0)).isEqualTo("50\u202f000");
    }
}
