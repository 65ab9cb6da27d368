package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.watch.Sweeper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class MainStoryJourneyTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private Dossier dossier;
    @Autowired
    private HistoryService history;
    @Autowired
    private Sweeper sweeper;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void anOfferWithinTheMandateIsPaidWithoutAnybodyBeingAsked() {
        String reference = work.heard();
        work.offer(reference, "money", "80,00");
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        work.close(reference);

        Story story = dossier.of(reference);
        assertThat(story.status()).isEqualTo("closed-as-accepted");
        assertThat(story.payments()).extracting(Story.Paid::amount).containsExactly(new BigDecimal("80.00"));
        assertThat(story.clocks()).extracting(Story.Running::state).containsOnly("ended");
        assertThat(story.letters()).extracting(Story.Written::kind).containsExactlyInAnyOrder("acknowledgement", "offer", "closing");
        assertThat(work.isRunning(reference)).isFalse();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceIdIn().list()).noneMatch(
                variable -> String.valueOf(variable.getValue()).contains("parcel"));
    }

    @Test
    void anOfferAboveTheMandateIsDecidedByTheTeamLead() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        assertThat(work.openTasks(reference)).containsExactly("userTask_decideOnCompensation");
        work.submit(reference, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant"));
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        assertThat(dossier.of(reference).offers().get(0).decision().decidedBy()).isEqualTo(CaseWork.LEAD);
    }

    @Test
    void whatNobodyDecidesTheSweeperDecidesAndTheStoryGoesOn() {
        String reference = work.heard();
        work.offer(reference, "money", "30000");
        CaseWork.advance(Duration.ofHours(23).plusMinutes(46));
        sweeper.sweep();
        Story.Offered offer = dossier.of(reference).offers().get(0);
        assertThat(offer.decision().outcome()).isEqualTo("granted-in-part");
        assertThat(offer.decision().granted()).isEqualByComparingTo("500.00");
        assertThat(offer.approval()).extracting(Story.Step::step).containsExactly("requested", "reminded", "next-level", "director");
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
    }
}
