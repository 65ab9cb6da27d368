package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A type without a target cannot be deployed. */
class EveryCategoryHasATargetTest {

    private static final Rule RULE = new EveryCategoryHasATarget();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anotherTargetIsTheOwnersToChoose() {
        assertThat(GateBench.judge(RULE, change("", "resolution-target.dmn").replace("<outputEntry id=\"then_resolutionTarget_privacy_solveWithinHours\">\n          <text>24</text>", "<outputEntry id=\"then_resolutionTarget_privacy_solveWithinHours\"><text>12</text>").sent())).isEmpty();
    }

    @Test
    void aCategoryWithoutARowIsNamedInPlainWords() {
        assertThat(GateBench.judge(RULE, change("", "resolution-target.dmn").replace("<text>\"staff\"</text>", "<text>\"people\"</text>").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("a complaint about \"staff\" has no target")).extracting(Finding::element).containsExactlyInAnyOrder("table_resolutionTarget");
    }

    @Test
    void aNewCategoryOnAFormIsNamedByItsField() {
        assertThat(GateBench.judge(RULE, change("", "capture-signal.form").replace("\"value\": \"delivery\"", "\"value\": \"delivery\" }, { \"label\": \"The website\", \"value\": \"website\"").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("a complaint about \"website\" has no target")).extracting(Finding::element).containsExactlyInAnyOrder("field_category");
    }
}
