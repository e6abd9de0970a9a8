package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The day on which something becomes known is a day of the campaign, wherever the server stands. */
class MomentsTest {

    @Test
    void atNineInTheEveningInGreenwichItIsTheNextDayInAlmaty() {
        Moments moments =
                new Moments(LocalDate.of(2021, 6, 4), ZoneId.of("Asia/Almaty"), Instant.parse("2021-06-04T21:00:00Z"));

        assertThat(moments.today()).isEqualTo(LocalDate.of(2021, 6, 5));
        assertThat(moments.isToday()).isFalse();
    }
}
