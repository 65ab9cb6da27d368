package nl.klachtkracht.process.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The gate with every rule there is, before the house as its source has it. */
public final class WholeGate {

    private static final ModelGate GATE = build();

    private WholeGate() {
    }

    /** @return all that the gate says when these files are deployed into the house as it is */
    public static List<Finding> judge(Map<String, byte[]> sent) {
        Map<String, byte[]> live = GateBench.house().entrySet().stream().filter(file -> !sent.containsKey(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
        return GATE.judge(sent, live);
    }

    /** @return all that refuses these files */
    public static List<Finding> refusals(Map<String, byte[]> sent) {
        return judge(sent).stream().filter(Finding::refuses).toList();
    }

    private static ModelGate build() {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.registerBean(Vocabulary.class, () -> GateBench.VOCABULARY);
        spring.scan("nl.klachtkracht.process.guard");
        Arrays.stream(spring.getBeanDefinitionNames()).map(spring::getBeanDefinition).forEach(WholeGate::onlyWhenAsked);
        spring.refresh();
        return spring.getBean(ModelGate.class);
    }

    /** Only what the rules need is built. */
    private static void onlyWhenAsked(BeanDefinition definition) {
        definition.setLazyInit(true);
    }
}
