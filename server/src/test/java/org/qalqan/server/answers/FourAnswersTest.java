package org.qalqan.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the campaign manager of Kazakhstan would have read on days of 2021. */
@ServerTest
class FourAnswersTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);

    @Autowired
    private FourAnswers answers;

    @Test
    void theCoverageOfTheDayOfThePledgeIsThePublishedOne() {
        Answers june = answers.on(JUNE_4);

        assertThat(june.target().people()).isEqualTo(10_383_754);
        WhereWeAre where = june.where().orElseThrow();
        assertThat(where.judged().tally().count()).isEqualTo(2_181_389);
        assertThat(where.judged().denominator().people()).isEqualTo(18_879_552);
        assertThat(where.judged().share()).isCloseTo(0.1155, within(0.00005));
    }
}
