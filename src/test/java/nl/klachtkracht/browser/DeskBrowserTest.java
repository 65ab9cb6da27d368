package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an agent has at hand in the head line of Tasklist and beside a form, at the sizes of a laptop and of a large screen. */
class DeskBrowserTest extends BrowserTest {

    private static final String HINT_FITS = """
            const field = document.querySelector('.kk-find input');
            const look = getComputedStyle(field);
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = look.font;
            return pen.measureText(field.placeholder).width <= field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)""";

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void theHeadLineFindsACaseOfWhomeverCalls(int width, int height) {
        desk.size(width, height);
        String reference = work.receive(Map.of("customerName", "Friso <b>Hoekstra</b> (fictitious)", "customerPhone", "+31 6 33 44 55 %02d".formatted(width % 100)));
        desk.logIn("anna");
        assertThat(desk.find(".kk-mandate").getText()).matches("Mandate this month: .+ of 1,000.00 euro left");

        assertThat(desk.run(HINT_FITS)).as("the hint is not cut off").isEqualTo(true);
        desk.shortcut("s");
        desk.cursorIn(".kk-find input");
        desk.keys("06334455%02d\n".formatted(width % 100));
        assertThat(desk.cursorIn(".kk-results a").getText()).isEqualTo("Friso <b>Hoekstra</b> (fictitious) · " + reference);
        assertThat(desk.find(".kk-results").getText()).contains("One case was found.", "● open", "My parcel never arrived");
        assertThat(desk.run("return document.querySelector('[cam-widget-header]').offsetHeight")).as("height of the head line").isEqualTo(46L);
        assertThat(desk.run("return Math.max(...[...document.querySelectorAll('[cam-widget-header] a')].map(link => link.getBoundingClientRect().right)) <= window.innerWidth"))
                .as("everything of the head line is in sight").isEqualTo(true);
        desk.screenshot("find-a-case-" + width);
        assertThat(desk.violations(".kk-desk")).isEmpty();
        desk.keys(Keys.ESCAPE);
        desk.cursorIn(".kk-find input");
        assertThat(desk.isThere(".kk-results")).isFalse();

        desk.open("/find?find=Hoekstra");
        assertThat(desk.page()).contains("Friso <b>Hoekstra</b> (fictitious)", reference, "● open");
        desk.screenshot("start-page-find-" + width);
        assertThat(desk.violations("main")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void theStoryStandsBesideTheFormAndOtherCasesOnlyOnceTheCustomerWasHeard(int width, int height) {
        desk.size(width, height);
        String other = work.receive(Map.of("category", "delivery", "product", "Bike " + width, "text", "A bike without a saddle"));
        String reference = work.receive(Map.of("category", "delivery", "product", "Bike " + width));
        desk.logIn(work.ownerOf(reference));
        desk.open(work.task(reference, "userTask_holdFirstConversation"));
        desk.click("//*[contains(@class,'nav-tabs')]//a[normalize-space(.)='Story']");
        assertThat(desk.find(".kk-story").getText()).contains("My parcel never arrived", "listen first").doesNotContain(other);

        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        desk.open(work.task(reference, "userTask_prepareOffer"));
        desk.click("//*[contains(@class,'nav-tabs')]//a[normalize-space(.)='Story']");
        assertThat(desk.find(".kk-story").getText()).contains("Left alone", "Confirmed by the customer", "Your parcel was lost and nobody told you.",
                other, "A bike without a saddle");
        desk.screenshot("story-beside-the-form-" + width);
        assertThat(desk.violations(".kk-story")).isEmpty();
    }

    @Test
    void theNextTaskIsOneKeyAway() {
        String reference = work.receive(Map.of("urgentNeed", "safety"));
        String owner = work.ownerOf(reference);
        desk.logIn(owner);
        desk.shortcut("n");
        desk.cursorIn(".task-details .fjs-container *");
        desk.screenshot("my-next");

        desk.logIn(work.hire("fien", "finance"));
        desk.shortcut("n");
        assertThat(desk.find(".kk-said").getText()).startsWith("Nothing waits for you now.");
    }

    @Test
    void whatWasRefusedLeavesTheScreenWhenTheTaskIsDone() {
        openAsOwner(heardInTheMorning(), "userTask_contactCustomer");
        desk.tick("reached", "Send the message below");
        tellNews();
        desk.type("promiseText", "The parcel is with you");
        desk.complete();
        assertThat(desk.refusal()).contains("a promise without a moment");
        desk.screenshot("refusal");
        desk.setMoment("promiseDue", "08/08/2031", "23:45");
        desk.completeAndLeave();

        assertThat(desk.isThere(".page-notifications .alert-danger, .page-notifications .alert-error")).isFalse();
    }

    @Test
    void aCardShowsHowMuchOfItsTimeIsUsed() {
        String owner = work.hire("carla", "agent");
        String reference = work.receive(Map.of());
        assertThat(work.ownerOf(reference)).as("who has the least work").isEqualTo(owner);
        desk.logIn(owner);
        desk.openTask(reference);
        assertThat(desk.card(reference).getText()).contains("● running · Due ");
        assertThat(desk.card(reference).findElements(By.cssSelector(".kk-time.kk-running .kk-bar"))).hasSize(1);

        CaseWork.setTime(work.task(reference, "userTask_holdFirstConversation").getDueDate().toInstant().minusSeconds(600));
        desk.openTask(reference);
        assertThat(desk.card(reference).getText()).contains("◆ within the hour · Due ", "10 min left");
        CaseWork.setTime(work.task(reference, "userTask_holdFirstConversation").getDueDate().toInstant().plusSeconds(600));
        desk.openTask(reference);
        assertThat(desk.card(reference).getText()).contains("▲ overdue · Due ", "10 min late");
        assertThat(desk.run("return [...document.querySelectorAll('ul.meta .due-date')].map(one => one.offsetParent === null)"))
                .as("nothing beside it says another moment").isEqualTo(List.of(true));
        desk.screenshot("cards-with-time");
        assertThat(desk.violations(".kk-card")).isEmpty();
    }
}
