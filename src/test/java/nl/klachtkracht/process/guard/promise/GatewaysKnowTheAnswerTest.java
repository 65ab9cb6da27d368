package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** What a gateway asks for was said before. */
class GatewaysKnowTheAnswerTest {

    private static final Pattern SET = Pattern.compile("Process\\.([A-Z_]+)\\.set\\(execution");
    private static final Rule RULE = new GatewaysKnowTheAnswer();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void whatWasSaidMayBeAsked() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" name=\"More?\" default=\"no\" />"
                + flow("yes", "more", "exclusiveGateway_decided", "${decision == 'granted' and approverGroup != 'director'}") + flow("no", "more", "exclusiveGateway_decided")).sent())).isEmpty();
    }

    @Test
    void whatNobodySaysIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" name=\"More?\" default=\"no\" />"
                + flow("yes", "more", "exclusiveGateway_decided", "${luck == 'yes'}") + flow("no", "more", "exclusiveGateway_decided")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("\"luck\" is asked for here before anything has said it")).extracting(Finding::element).containsExactlyInAnyOrder("yes");
    }

    @Test
    void whatIsSaidLaterIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" name=\"More?\" default=\"no\" />"
                + flow("yes", "more", "exclusiveGateway_decided", "${accepted}") + flow("no", "more", "exclusiveGateway_decided")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("\"accepted\" is asked for here")).extracting(Finding::element).containsExactlyInAnyOrder("yes");
    }

    @Test
    void aTextIsNoYesOrNo() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" name=\"More?\" default=\"no\" />"
                + flow("yes", "more", "exclusiveGateway_decided", "${decision}") + flow("no", "more", "exclusiveGateway_decided")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("something else than yes or no")).extracting(Finding::element).containsExactlyInAnyOrder("yes");
    }

    @Test
    void aTextIsNoNumber() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" name=\"More?\" default=\"no\" />"
                + flow("yes", "more", "exclusiveGateway_decided", "${decision &lt; 3}") + flow("no", "more", "exclusiveGateway_decided")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("something else than yes or no")).extracting(Finding::element).containsExactlyInAnyOrder("yes");
    }

    @Test
    void aListThatNobodyWroteIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval", "<bpmn:task id=\"more\">"
                + "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"gifts\" /></bpmn:task>" + flow("on", "more", "exclusiveGateway_decided")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("\"gifts\" is asked for")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    /** What is said here is what the steps set, read in their source. */
    @Test
    void everyStepThatSaysSomethingIsKnown() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/nl/klachtkracht/process"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Delegate.java")).toList()) {
                String step = source.getFileName().toString().replace("Delegate.java", "");
                SET.matcher(Files.readString(source)).results().forEach(set -> said.computeIfAbsent(name(set.group(1)), name -> new TreeSet<>())
                        .add(Character.toLowerCase(step.charAt(0)) + step.substring(1)));
            }
        }
        Map<String, Set<String>> known = new TreeMap<>();
        GatewaysKnowTheAnswer.SAID_BY.forEach((name, steps) -> known.put(name, new TreeSet<>(steps)));
        assertThat(known).isEqualTo(said);
    }

    private static String name(String constant) {
        String words = Stream.of(constant.split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase()).collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
