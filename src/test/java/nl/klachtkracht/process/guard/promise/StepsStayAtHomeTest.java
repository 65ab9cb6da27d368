package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.diagram;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A step works where its story has prepared for it. */
class StepsStayAtHomeTest {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)Delegate}\"");
    private static final Rule RULE = new StepsStayAtHome();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aStepOfAnotherStoryIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_complaintOpened_planFirstContact", "more")
                .draw("complaintResolution", step("more", "recordBrokenPromise") + flow("on", "more", "serviceTask_planFirstContact")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("use it in promiseKeeping")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    @Test
    void aStepThatWorksForEveryComplaintIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_releaseCompensation_recapWish", "more").draw("offerAndAnswer", step("more", "tellTeamLead") + flow("on", "more", "userTask_recapWish")).sent())).isEmpty();
    }

    @Test
    void aStoryThatAnybodyStartsHasNoHome() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").write("own.bpmn", diagram("<bpmn:process id=\"own\" isExecutable=\"true\"><bpmn:startEvent id=\"begin\" />" + step("more", "openComplaint") + end("over")
                + flow("a", "begin", "more") + flow("b", "more", "over") + "</bpmn:process>")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("use it in signalIntake")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    @Test
    void everyStepOfTheHouseHasAPlace() {
        Set<String> placed = StepsStayAtHome.HOMES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        placed.addAll(StepsStayAtHome.ANYWHERE);
        Set<String> used = GateBench.house().values().stream().flatMap(text -> STEP.matcher(text).results()).map(step -> step.group(1)).collect(Collectors.toSet());
        assertThat(placed).isEqualTo(used);
    }
}
