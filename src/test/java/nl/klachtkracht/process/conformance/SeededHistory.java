package nl.klachtkracht.process.conformance;

import java.time.Duration;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.JdbcTemplate;

/** Random walks through a diagram, written to the engine's history, with jumps in some of them; it counts for itself what it wrote. */
final class SeededHistory {

    static final String MARK = "SEEDED-WALK-";
    private static final int LONGEST = 40;

    final Map<String, Long> ends = new TreeMap<>();
    final Map<String, Long> left = new TreeMap<>();
    final Map<String, Long> entered = new TreeMap<>();
    long cases;
    long running;
    long deleted;
    long asDrawn;

    private final List<Object[]> stories = new ArrayList<>();
    private final List<Object[]> steps = new ArrayList<>();
    private final Random random;
    private final ProcessDefinition definition;
    private final List<FlowNode> nodes;
    private final FlowNode start;
    private final JdbcTemplate database;

    private record Visit(FlowNode node, Instant from, Instant to, boolean takenAway) {
    }

    SeededHistory(long seed, ProcessDefinition definition, BpmnModelInstance model, JdbcTemplate database) {
        this.random = new Random(seed);
        this.definition = definition;
        this.nodes = new ArrayList<>(model.getModelElementsByType(FlowNode.class));
        this.start = model.getModelElementsByType(StartEvent.class).iterator().next();
        this.database = database;
    }

    void walk(int count, Instant begin) {
        for (int i = 0; i < count; i++) {
            walk(MARK + i, begin.plusSeconds(random.nextInt(500_000)));
        }
        database.batchUpdate("""
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", stories);
        database.batchUpdate("""
                insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, start_time_, end_time_,
                    act_inst_state_, sequence_counter_) values (?, ?, ?, ?, ?, ?, ?, 'x', ?, ?, ?, ?)""", steps);
    }

    private void walk(String id, Instant begin) {
        List<Visit> visits = new ArrayList<>();
        Set<String> been = new HashSet<>();
        Instant now = begin;
        FlowNode at = start;
        boolean jumped = false;
        String state = null;
        while (state == null) {
            Instant from = now;
            now = now.plus(Duration.ofSeconds(5 + random.nextInt(90_000)));
            been.add(at.getId());
            FlowNode jump = jumped || random.nextInt(12) > 0 || !(at instanceof UserTask) ? null : strange(been);
            if (at instanceof EndEvent) {
                visits.add(new Visit(at, from, now, false));
                ends.merge(at.getId(), 1L, Long::sum);
                state = "COMPLETED";
            } else if (at instanceof UserTask && random.nextInt(20) == 0) {
                visits.add(new Visit(at, from, now, true));
                deleted++;
                jumped = true;
                state = "EXTERNALLY_TERMINATED";
            } else if (visits.size() > LONGEST || at instanceof UserTask && random.nextInt(20) == 0) {
                visits.add(new Visit(at, from, null, false));
                running++;
                state = "ACTIVE";
            } else if (jump != null) {
                visits.add(new Visit(at, from, now, true));
                left.merge(at.getId(), 1L, Long::sum);
                entered.merge(jump.getId(), 1L, Long::sum);
                jumped = true;
                at = jump;
            } else {
                visits.add(new Visit(at, from, now, false));
                List<SequenceFlow> ways = new ArrayList<>(at.getOutgoing());
                at = ways.get(random.nextInt(ways.size())).getTarget();
            }
        }
        cases++;
        asDrawn += jumped ? 0 : 1;
        write(id, begin, state, visits);
    }

    /** A node to which nothing leads yet. */
    private FlowNode strange(Set<String> been) {
        List<FlowNode> strange = nodes.stream().filter(node -> !node.getIncoming().isEmpty() && !been.contains(node.getId())
                && node.getIncoming().stream().map(SequenceFlow::getSource).noneMatch(source -> been.contains(source.getId()))).toList();
        return strange.isEmpty() ? null : strange.get(random.nextInt(strange.size()));
    }

    private void write(String id, Instant begin, String state, List<Visit> visits) {
        Instant end = visits.get(visits.size() - 1).to();
        stories.add(new Object[] {id, id, id, definition.getKey(), definition.getId(), Timestamp.from(begin), end == null ? null : Timestamp.from(end), state});
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            steps.add(new Object[] {id + "-" + i, id, definition.getKey(), definition.getId(), id, id, visit.node().getId(), Timestamp.from(visit.from()),
                visit.to() == null ? null : Timestamp.from(visit.to()), visit.takenAway() ? 2 : 0, i + 1});
        }
    }

    static void remove(JdbcTemplate database) {
        database.update("delete from act_hi_actinst where proc_inst_id_ like ?", MARK + "%");
        database.update("delete from act_hi_procinst where id_ like ?", MARK + "%");
    }
}
