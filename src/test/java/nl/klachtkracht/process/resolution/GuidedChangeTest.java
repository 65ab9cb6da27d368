package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.Guide;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner follows the guide and deploys: new cases go the new way. */
@JourneyTest
class GuidedChangeTest {

    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String PRESENT = "userTask_presentOffer";
    private static final String CHECK = "userTask_checkBadNews";
    private static final String BAD_NEWS = "userTask_bringBadNews";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-03-11T10:00:00"));
    }

    @Test
    void theReminderComesAfterSixHours() {
        deploy(Guide.REMINDER);

        String reference = offered("money", "400.00");

        assertThat(record.due(reference, DECIDE)).isEqualTo(at("2031-03-11T16:00:00"));
        assertThat(work.timer(reference, "boundaryTimer_reminder").getDuedate()).isEqualTo(Date.from(at("2031-03-11T16:00:00")));
        work.fire(reference, "boundaryTimer_reminder");
        assertThat(work.endsOf(reference)).contains("endEvent_approverReminded");
        assertThat(work.openTasks(reference)).containsExactly(DECIDE);
    }

    @Test
    void badNewsIsCheckedByATeamLeadBeforeTheCustomerHearsIt() {
        deploy(Guide.CHECK);
        String reference = offered("none", "");
        work.present(reference, "not-accepted");
        work.submit(reference, "userTask_recapWish", work.ownerOf(reference),
                Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", "no"));
        assertThat(work.openTasks(reference)).containsExactly(CHECK);
        assertThat(record.due(reference, CHECK)).isEqualTo(at("2031-03-11T14:00:00"));

        record.refuses(reference, CHECK, CaseWork.LEAD, Map.of("extra_giveAlong", "Say sorry first"),
                "Please fill in 'Will this customer understand why nothing more is possible?'.");
        work.submit(reference, CHECK, CaseWork.LEAD, Map.of("extra_understandable", "not-yet", "extra_giveAlong", "Say sorry first"));

        assertThat(work.openTasks(reference)).containsExactly(BAD_NEWS);
        assertThat(record.story(reference).added()).extracting(Story.Added::question, Story.Added::answer, Story.Added::by).containsExactly(
                tuple("Will this customer understand why nothing more is possible?", "Not yet: see what I give along", CaseWork.LEAD),
                tuple("What do you give along to whoever brings the bad news?", "Say sorry first", CaseWork.LEAD));
        work.submit(reference, BAD_NEWS, work.ownerOf(reference),
                Map.of("reason", "The law does not let us", "outsideRoute", "The disputes committee", "way", "phone", "customerReaction", "Sad"));
        assertThat(work.endsOf(reference)).contains("endEvent_badNewsBrought", "endEvent_closedAfterBadNews");
        assertThat(record.everyClockEnded(reference)).isTrue();
    }

    @Test
    void theConversationAsksHowTheBoxLooked() {
        deploy(Guide.QUESTION);
        String reference = work.receive(Map.of());
        Map<String, Object> said = new HashMap<>(CaseWork.CONVERSATION);
        said.put("extra_boxLooked", "Wet");

        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), said);

        assertThat(record.story(reference).added()).extracting(Story.Added::question, Story.Added::answer).containsExactly(tuple("How did the box look?", "Wet"));
    }

    @Test
    void anAgentGrantsUpToTheNewLimitAndNotACentMore() {
        assertThat(work.openTasks(offered("money", "200.00"))).containsExactly(DECIDE);
        deploy(Guide.MANDATE);

        assertThat(work.openTasks(offered("money", "200.00"))).containsExactly(PRESENT);
        assertThat(work.openTasks(offered("money", "200.01"))).containsExactly(DECIDE);
    }

    private String offered(String kind, String amount) {
        String reference = work.heard();
        work.offer(reference, kind, amount);
        return reference;
    }

    private void deploy(String change) {
        DeploymentBuilder changed = repository.createDeployment().name("As the guide says");
        Guide.files(change).forEach((file, content) -> changed.addInputStream(file, new ByteArrayInputStream(content)));
        changed.deploy();
    }
}
