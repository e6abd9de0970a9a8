package org.qalqan.server.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.alerts.Clinic;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.WasteReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of alerts, as a browser without scripts gets it. */
@ServerTest
class AlertsPageTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 1);

    @Autowired
    private ApplicationContext server;

    @Autowired
    private MockMvcTester mvc;

    private Clinic clinic;
    private Lot lot;

    @BeforeEach
    void aClinicThatUsedUpOneLotAndHasAnotherThatIsRecalled() {
        clinic = new Clinic(server);
        lot = clinic.received(120, MAY, LocalDate.of(2031, 1, 1));
        clinic.give(lot, 90, MAY.plusDays(1));
        clinic.waste(lot, 10, WasteReason.BROKEN, MAY.plusDays(2));
        clinic.decide(lot, LotAct.RECALL, Optional.empty(), MAY.plusDays(3), MAY.plusDays(5), "glass <in> vials");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 20 doses of, Recalled: glass &lt;in&gt; vials, Since 4&nbsp;May",
        "ru, 20 доз, Отозвана: glass &lt;in&gt; vials, С 4",
        "kk, 20 доза, Қайтарып алу себебі: glass &lt;in&gt; vials, күнінен белгілі"
    })
    void anAlertIsASentenceWithItsPlaceAndLot(String language, String doses, String reason, String since)
            throws Exception {
        String page = shown("/" + language + "/alerts?as-of=2021-05-06").replace("\u00a0", "&nbsp;");

        assertThat(page)
                .contains("/" + language + "/stores/" + clinic.place, "/" + language + "/lots/" + lot.id())
                .contains(doses, reason, since)
                .doesNotContain("<in>", ">null<", "style=\"");
    }

    @Test
    void onlyTheAlertsOfTheRegionAskedForAreShown() throws Exception {
        assertThat(shown("/en/alerts?as-of=2021-05-06&region=KZ-AKM")).contains(clinic.place);
        assertThat(shown("/en/alerts?as-of=2021-05-06&region=KZ-MAN")).doesNotContain(clinic.place);
        assertThat(answer("/en/alerts?region=" + clinic.place).getStatus()).isEqualTo(400);
    }

    @Test
    void beforeAnythingHappenedThePageSaysSo() throws Exception {
        assertThat(shown("/en/alerts?as-of=2021-02-01"))
                .contains("Nothing needs looking into.", "No dose had been given or wasted by this day.");
    }

    @Test
    void wastageIsToldByProductReasonAndMonth() throws Exception {
        assertThat(shown("/en/alerts?as-of=2021-05-06&region=KZ-AKM"))
                .contains("Broken", "By month", "data-chart=\"wastage\"", "May 2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.csv", "alerts.json", "wastage.csv", "wastage.json"})
    void theDownloadsHoldTheClinic(String file) throws Exception {
        assertThat(shown("/api/" + file + "?as-of=2021-05-06&place=KZ-AKM"))
                .contains(clinic.place)
                .contains(file.startsWith("alerts") ? "recalled" : "broken");
    }

    private String shown(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path) {
        return mvc.get().uri(path).exchange().getResponse();
    }
}
