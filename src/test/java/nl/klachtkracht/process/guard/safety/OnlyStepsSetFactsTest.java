package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import nl.klachtkracht.process.support.Variable;
import org.junit.jupiter.api.Test;

class OnlyStepsSetFactsTest {

    private static final Rule RULE = new OnlyStepsSetFacts();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void knowsEveryFactThatOurStepsWrite() {
        List<String> written = new ClassFileImporter().importPackages("nl.klachtkracht.process").stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Variable.class)).map(field -> nameOf(field.reflect())).toList();

        assertThat(OnlyStepsSetFacts.FACTS).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aFactKeepsItsNameOnTheWayOutOfACall() {
        Sent renamed = Sent.ours("offer-and-answer.bpmn").with("<camunda:out source=\"decision\"", "<camunda:out source=\"wish\"");
        Sent own = Sent.ours("offer-and-answer.bpmn").after("<camunda:out source=\"decision\" target=\"decision\" />", "<camunda:out source=\"decision\" target=\"firstDecision\" />");

        assertThat(GateBench.judge(RULE, renamed.texts())).extracting(Finding::element).containsExactly("callActivity_compensationApproval");
        assertThat(GateBench.judge(RULE, own.texts())).isEmpty();
    }

    private static String nameOf(Field constant) {
        try {
            return ((Variable<?>) constant.get(null)).name();
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
