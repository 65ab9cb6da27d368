package nl.klachtkracht.process.guard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The house as it is shipped keeps every promise. */
class HousePromisesTest {

    @Test
    void theShippedHouseBreaksNone() {
        assertThat(PromiseRules.judge(Map.of())).extracting(Finding::sentence).isEmpty();
        assertThat(PromiseRules.judge(GateBench.house())).extracting(Finding::sentence).isEmpty();
    }

    @Test
    void everyRuleIsAsked() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rule.class));
        assertThat(scanner.findCandidateComponents(getClass().getPackageName())).hasSameSizeAs(PromiseRules.ALL);
    }
}
