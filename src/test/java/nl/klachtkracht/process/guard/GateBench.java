package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.klachtkracht.process.support.ModelBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The models of the house, with one thing changed, before one rule of the gate. */
public final class GateBench {

    /** The house as its source has it, without an engine. */
    public static final Vocabulary VOCABULARY = new HouseOnPaper();

    private GateBench() {
    }

    /** Every shipped diagram, table and form, by file name. */
    public static Map<String, String> house() {
        Map<String, String> files = new TreeMap<>();
        files.putAll(texts(Path.of("bpmn"), ".bpmn"));
        files.putAll(texts(Path.of("bpmn"), ".dmn"));
        files.putAll(texts(Path.of("forms"), ".form"));
        return files;
    }

    /** @return all that this rule says when these files are deployed into the house as it is */
    public static List<Finding> judge(Rule rule, Map<String, String> sent) {
        Map<String, String> live = house();
        live.keySet().removeAll(sent.keySet());
        CandidateReader reader = new CandidateReader().read(bytes(sent), true).read(bytes(live), false);
        return Stream.concat(reader.findings().stream(), rule.examine(reader.candidate())).toList();
    }

    /** @return all that these rules say when these files are deployed into the house as it is */
    public static List<Finding> judge(List<Rule> rules, Map<String, String> sent) {
        Map<String, String> live = house();
        live.keySet().removeAll(sent.keySet());
        return new ModelGate(rules).judge(bytes(sent), bytes(live));
    }

    /** One of our own files in which something was put in the place of something that stands there once. */
    public static Map<String, String> changed(String file, String from, String to) {
        String text = house().get(file);
        assertThat(text.split(Pattern.quote(from), -1)).as("'%s' stands once in %s", from, file).hasSize(2);
        return Map.of(file, text.replace(from, to));
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), GateBench::text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class HouseOnPaper implements Vocabulary {

        private static final Path PROCESS = Path.of("src/main/java/nl/klachtkracht/process");
        private final Set<String> steps = steps();
        private final Map<String, Set<String>> callable = callable();

        @Override
        public boolean isStep(String bean) {
            return steps.contains(bean);
        }

        @Override
        public boolean mayCall(String bean, String method) {
            return callable.getOrDefault(bean, Set.of()).contains(method);
        }

        @Override
        public Set<String> groups() {
            return Set.of("agent", "team-lead", "department-warehouse", "department-billing", "department-warehouse-head",
                    "department-billing-head", "director", "manager", "process-owner", "finance", "camunda-admin");
        }

        @Override
        public Set<String> fieldsOf(String form) {
            String text = house().get(form + ".form");
            try {
                return text == null ? Set.of() : StreamSupport.stream(new ObjectMapper().readTree(text).path("components").spliterator(), false)
                        .filter(component -> component.hasNonNull("key")).map(component -> component.get("key").asText()).collect(Collectors.toSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Map<String, JsonNode> forms() {
            return house().entrySet().stream().filter(file -> file.getKey().endsWith(".form"))
                    .collect(Collectors.toMap(file -> file.getKey().replace(".form", ""), file -> json(file.getValue())));
        }

        private static JsonNode json(String text) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Set<String> steps() {
            try (Stream<Path> sources = Files.walk(PROCESS)) {
                return sources.map(source -> source.getFileName().toString()).filter(name -> name.endsWith("Delegate.java"))
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1).replace(".java", "")).collect(Collectors.toSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Map<String, Set<String>> callable() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
            return scanner.findCandidateComponents("nl.klachtkracht").stream().map(found -> type(found.getBeanClassName()))
                    .collect(Collectors.toMap(type -> type.getAnnotation(ModelBean.class).value(), HouseOnPaper::methods));
        }

        private static Set<String> methods(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(Method::getName).collect(Collectors.toSet());
        }

        private static Class<?> type(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
