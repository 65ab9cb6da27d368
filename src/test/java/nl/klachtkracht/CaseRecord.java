package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands on record of a case, as tests ask for it. */
@TestComponent
public class CaseRecord {

    private static final List<String> BY_REFERENCE = List.of("signal", "clock", "ownership", "hand_over", "contact_try", "contact_wish", "complaint",
            "conversation", "offer", "recap", "bad_news", "agreed_date", "promise", "obstacle", "department_question", "raised_obstacle",
            "added_answer", "compensation_request", "payment", "delivery", "letter");
    private static final List<String> BY_REQUEST = List.of("compensation_decision", "approval_step", "budget_reservation");
    private static final String MOMENTS = """
            select 'task ' || d.key_ || ' ' || t.task_def_key_ || ' ' || t.id_, t.due_date_::text
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ join act_re_procdef d on d.id_ = t.proc_def_id_ where i.business_key_ = ?
            union all
            select 'timer ' || n.proc_def_key_ || ' ' || n.act_id_ || ' ' || j.id_, j.duedate_::text
            from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_ join act_ru_jobdef n on n.id_ = j.job_def_id_
            where i.business_key_ = ? and j.type_ = 'timer'
            union all
            select 'clock ' || kind || ' ' || subject || ' ' || id, started_at || ' ' || due_at || ' ' || limit_at from clock where reference = ?""";
    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");

    private final CaseWork work;
    private final Dossier dossier;
    private final TaskService tasks;
    private final JdbcTemplate database;
    private final Team team;

    CaseRecord(CaseWork work, Dossier dossier, TaskService tasks, JdbcTemplate database, Team team) {
        this.work = work;
        this.dossier = dossier;
        this.tasks = tasks;
        this.database = database;
        this.team = team;
    }

    /** A colleague's mail address, "" when there is none. */
    public String addressOf(String person) {
        return team.find(person).map(Colleague::email).orElse("");
    }

    public Story story(String reference) {
        return dossier.of(reference);
    }

    /** Submits what must be refused: the person reads this sentence, the task stays open, and nothing is half done. */
    public void refuses(String reference, String taskKey, String person, Map<String, Object> values, String sentence) {
        Task open = work.task(reference, taskKey);
        Map<String, Object> before = rows(reference);
        assertThatThrownBy(() -> work.submit(reference, taskKey, person, values)).isInstanceOf(Refused.class).hasMessage(sentence);
        assertThat(work.task(reference, taskKey).getId()).isEqualTo(open.getId());
        assertThat(rows(reference)).isEqualTo(before);
    }

    /** Every row we keep of a case. */
    public Map<String, Object> rows(String reference) {
        Map<String, Object> rows = new HashMap<>();
        BY_REFERENCE.forEach(table -> rows.put(table, database.queryForList("select * from %s t where reference = ? order by t::text".formatted(table), reference)));
        BY_REQUEST.forEach(table -> rows.put(table, database.queryForList(("select * from %s t where request_id in "
                + "(select id from compensation_request where reference = ?) order by t::text").formatted(table), reference)));
        rows.put("mandate_budget", database.queryForList("select * from mandate_budget order by person, month"));
        return rows;
    }

    public Story.Running clock(String reference, String kind) {
        return story(reference).clocks().stream().filter(clock -> clock.kind().equals(kind)).reduce((first, last) -> last).orElseThrow();
    }

    public Instant due(String reference, String taskKey) {
        return work.task(reference, taskKey).getDueDate().toInstant();
    }

    public Instant timerDue(String reference, String activity) {
        return work.timer(reference, activity).getDuedate().toInstant();
    }

    public Set<String> groups(String reference, String taskKey) {
        return tasks.getIdentityLinksForTask(work.task(reference, taskKey).getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    public List<String> letters(String reference) {
        return story(reference).letters().stream().map(Story.Written::kind).toList();
    }

    public List<String> lettersTo(String reference, String kind) {
        return story(reference).letters().stream().filter(letter -> letter.kind().equals(kind)).map(Story.Written::to).toList();
    }

    public boolean everyClockEnded(String reference) {
        return story(reference).clocks().stream().allMatch(clock -> clock.state().equals("ended"));
    }

    /** Every moment of these cases, to the microsecond: of tasks, of timers and of clocks. */
    public Map<String, String> moments(Collection<String> references) {
        Map<String, String> moments = new TreeMap<>();
        references.forEach(reference -> database.query(MOMENTS, row -> {
            moments.put(row.getString(1), row.getString(2));
        }, reference, reference, reference));
        return moments;
    }

    /** A moment on the wall clock in the house. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HOUSE).toInstant();
    }
}
