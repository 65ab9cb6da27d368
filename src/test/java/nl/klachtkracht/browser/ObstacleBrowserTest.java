package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.Test;

/** Asking a department and taking away what stands in the way, as people do it. */
class ObstacleBrowserTest extends BrowserTest {

    private static final String PREPARE = "userTask_prepareOffer";
    private static final Map<String, Object> NO_NEWS = Map.of("reached", "yes", "way", "chat", "changed", "no", "obstacle", "supplier",
            "obstacleHolder", "team-lead", "obstacleText", "The supplier does not answer", "nextStep", "We call again");

    @Test
    void anOwnerAsksTheWarehouseAndGoesOnWithTheAnswer() {
        String reference = work.heard();
        String owner = work.ownerOf(reference);
        desk.logIn(owner);
        desk.open(work.task(reference, PREPARE));
        desk.tick("step", "Ask a department first");
        desk.choose("questionTo", "Warehouse");
        desk.choose("questionUrgency", "Urgent: the customer cannot wait");
        desk.type("question", "Is the parcel still on the shelf?");
        desk.screenshot("ask-a-department");
        desk.completeAndLeave();

        desk.logIn(CaseWork.WAREHOUSE);
        desk.openTask(reference);
        assertThat(desk.find(".fjs-container").getText()).contains("Is the parcel still on the shelf?", "My parcel never arrived");
        desk.claim();
        desk.type("answer", "Yes, row 12. It leaves today.");
        desk.screenshot("answer-question");
        desk.completeAndLeave();

        desk.logIn(owner);
        desk.open(work.task(reference, PREPARE));
        assertThat(desk.find(".fjs-container").getText()).contains("Yes, row 12. It leaves today.");
        desk.type("offerText", "It leaves today.");
        desk.type("offerDifference", "Nothing.");
        desk.choose("compensationKind", "Nothing more");
        desk.screenshot("prepare-offer-with-answer");
        desk.completeAndLeave();

        Story story = dossier.of(reference);
        assertThat(story.offers()).extracting(Story.Offered::text).containsExactly("It leaves today.");
        assertThat(story.owner()).isEqualTo(owner);
        assertThat(story.obstacles()).singleElement().satisfies(obstacle -> assertThat(obstacle.until()).isNotNull());
        desk.open("/case/" + reference);
        assertThat(desk.page()).contains("Questions to departments", "Yes, row 12. It leaves today.", "What it cost");
        desk.screenshot("case-with-question");
    }

    @Test
    void aTeamLeadTakesAwayWhatStandsInTheWayAndSeesWhatItCost() {
        CaseWork.setTime(at("2031-08-05T10:00:00"));
        String reference = work.heard();
        work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), NO_NEWS);
        work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), NO_NEWS);

        desk.logIn(CaseWork.LEAD);
        desk.open(work.task(reference, "userTask_removeObstacle"));
        assertThat(desk.find(".fjs-container").getText()).contains("The supplier does not answer");
        desk.claim();
        desk.tick("removed", "Yes");
        desk.type("taken", "I called their director.");
        desk.screenshot("remove-obstacle");
        desk.completeAndLeave();

        assertThat(dossier.of(reference).obstacles()).singleElement().satisfies(obstacle -> assertThat(obstacle.endedHow()).contains("I called their director."));
        desk.open("/obstacles");
        assertThat(desk.page()).contains("What customers wait for", "Hours lost", "need not add up");
        desk.screenshot("hours-lost");
    }
}
