package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs last and asks the engine's history which nodes the whole run never entered. */
@JourneyTest
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest
    @MethodSource("nl.klachtkracht.ModelFile#all")
    void everyNodeOfEveryModelWasVisited(ModelFile file) throws IOException {
        assumeThat(PathsWalked.tests()).as("path tests that ran before this").containsAll(pathTests());

        List<String> visited = database.queryForList("select distinct act_id_ from act_hi_actinst where proc_def_key_ = ?", String.class, file.process().getId());

        assertThat(file.each(FlowNode.class)).extracting(FlowNode::getId).isSubsetOf(visited);
    }

    private static List<String> pathTests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("PathTest.java"))
                    .map(name -> name.replace(".java", "")).filter(name -> !name.equals(PathTest.class.getSimpleName())).toList();
        }
    }
}
