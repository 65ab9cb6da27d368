package nl.klachtkracht.process.approval;

import static nl.klachtkracht.compensation.CompensationDecision.Source;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.roster.Team;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds what our tables and the engine's say against what the test knows was asked. */
final class YearAudit {

    private static final BigDecimal MOST_WITHOUT_A_PERSON = new BigDecimal("500.00");

    private record Step(String level, Instant takenAt) {
    }

    private record Row(long id, String state, String level, Instant requestedAt, Instant lapseAt, Instant deadline, Source source, String outcome,
            BigDecimal granted, String decidedBy, String table, int version, int row, String inputs, Instant decidedAt, boolean late) {
    }

    private final JdbcTemplate database;
    private final Team team;
    private final Outages outages;
    private final String[] references;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Long, Map<String, Step>> steps = new HashMap<>();
    private final Map<String, Long> letters = new HashMap<>();
    private int late;

    YearAudit(JdbcTemplate database, Team team, Outages outages, List<Asked> asked) {
        this.database = database;
        this.team = team;
        this.outages = outages;
        this.references = asked.stream().map(Asked::reference).distinct().toArray(String[]::new);
        read();
    }

    private void read() {
        database.query("""
                select * from compensation_request r left join compensation_decision d on d.request_id = r.id where r.reference = any(?)""",
                result -> {
                    rows.put(result.getString("reference") + "/offer-" + result.getInt("offer_number"), row(result));
                }, (Object) references);
        database.query("select s.* from approval_step s join compensation_request r on r.id = s.request_id where r.reference = any(?)",
                result -> {
                    steps.computeIfAbsent(result.getLong("request_id"), id -> new HashMap<>())
                            .put(result.getString("step"), new Step(result.getString("level"), moment(result, "taken_at")));
                }, (Object) references);
        database.query("select split_part(letter_key, '|', 1) as subject, kind, count(*) as letters from letter where reference = any(?) group by 1, 2",
                result -> {
                    letters.put(result.getString("subject") + result.getString("kind"), result.getLong("letters"));
                }, (Object) references);
    }

    private static Row row(ResultSet result) throws SQLException {
        String source = result.getString("source");
        return new Row(result.getLong("id"), result.getString("state"), result.getString("level"), moment(result, "requested_at"),
                moment(result, "lapse_at"), moment(result, "deadline"), source == null ? null : Source.valueOf(source), result.getString("outcome"),
                result.getBigDecimal("granted"), result.getString("decided_by"), result.getString("table_key"), result.getInt("table_version"),
                result.getInt("table_row"), result.getString("inputs"), moment(result, "decided_at"), result.getBoolean("late"));
    }

    private static Instant moment(ResultSet result, String column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    int late() {
        return late;
    }

    void check(Asked request, SoftAssertions softly) {
        Row row = rows.get(request.subject());
        String what = "%s of %s asked %s by %s".formatted(request.amount(), request.subject(), request.at(), request.requester());
        assertThat(row).as(what).isNotNull();
        softly.assertThat(row.source()).as("a decision for %s", what).isNotNull();
        if (row.source() == null) {
            return;
        }
        softly.assertThat(row.inputs()).as("what the decision saw of %s", what).contains("asked " + Euro.said(request.amount()) + " euro");
        softly.assertThat(row.requestedAt()).as(what).isEqualTo(request.at());
        if (request.isWithinMandate()) {
            inside(request, row, what, softly);
        } else {
            softly.assertThat(row.deadline()).as("24 clock hours of %s", what).isEqualTo(request.deadline());
            softly.assertThat(row.lapseAt()).as("lapse of %s", what).isEqualTo(request.lapse());
            decision(request, row, what, softly);
            inTime(request, row, what, softly);
            ladder(request, row, what, softly);
        }
    }

    private void inside(Asked request, Row row, String what, SoftAssertions softly) {
        softly.assertThat(row.source()).as(what).isEqualTo(Source.MANDATE);
        softly.assertThat(row.granted()).as(what).isEqualByComparingTo(request.amount());
        softly.assertThat(row.decidedAt()).as(what).isEqualTo(request.at());
        softly.assertThat(row.table()).as(what).isEqualTo("compensationMandate");
        softly.assertThat(steps).as("steps of %s", what).doesNotContainKey(row.id());
    }

    private void decision(Asked request, Row row, String what, SoftAssertions softly) {
        Asked.ByPerson person = request.decision();
        if (person == null) {
            BigDecimal granted = request.amount().min(MOST_WITHOUT_A_PERSON);
            softly.assertThat(row.source()).as(what).isEqualTo(Source.TABLE);
            softly.assertThat(row.table()).as(what).isEqualTo("approvalLapse");
            softly.assertThat(row.version()).as(what).isPositive();
            softly.assertThat(row.row()).as(what).isEqualTo(granted.compareTo(request.amount()) == 0 ? 1 : 2);
            softly.assertThat(row.granted()).as(what).isEqualByComparingTo(granted);
        } else {
            softly.assertThat(row.source()).as(what).isEqualTo(Source.PERSON);
            softly.assertThat(row.decidedBy()).as(what).isEqualTo(person.person()).isNotEqualTo(request.requester());
            softly.assertThat(row.decidedAt()).as(what).isEqualTo(person.at());
            softly.assertThat(row.granted()).as(what).isEqualByComparingTo(person.granted());
        }
        softly.assertThat(row.outcome()).as(what).isEqualTo(row.granted().signum() == 0 ? "DECLINED"
                : row.granted().compareTo(request.amount()) == 0 ? "GRANTED" : "GRANTED_IN_PART");
    }

    private void inTime(Asked request, Row row, String what, SoftAssertions softly) {
        Instant lapse = request.lapse();
        softly.assertThat(row.decidedAt()).as("moment of the decision on %s", what).isBeforeOrEqualTo(seenBy(lapse));
        softly.assertThat(row.late()).as("late mark of %s", what).isEqualTo(row.decidedAt().isAfter(request.deadline()));
        if (row.late()) {
            late++;
            softly.assertThat(outages.up(lapse)).as("everything was down over the 24 hours of %s", what).isAfter(request.deadline().minus(SimulatedYear.SWEEPS_EVERY));
        }
        if (row.source() == Source.TABLE) {
            softly.assertThat(row.decidedAt()).as("the table decides %s no earlier", what).isAfterOrEqualTo(lapse);
        }
    }

    private void ladder(Asked request, Row row, String what, SoftAssertions softly) {
        Map<String, Step> taken = steps.get(row.id());
        Role first = Role.valueOf(taken.get("REQUESTED").level());
        softly.assertThat(taken.get("REQUESTED").takenAt()).as(what).isEqualTo(request.at());
        softly.assertThat(first).as("first asked for %s", what).isEqualTo(lowestThatMayGrant(request));
        step("REMINDED", LetterKind.APPROVAL_REMINDER.name(), Duration.ofHours(8), first, request, row, softly);
        if (first == Role.DIRECTOR) {
            step("NEXT_LEVEL", "/again" + LetterKind.APPROVAL_REMINDER, Duration.ofHours(16), first, request, row, softly);
            softly.assertThat(letters(request, LetterKind.APPROVAL_NEXT_LEVEL)).as("letters of a level above %s", what).isZero();
        } else {
            step("NEXT_LEVEL", LetterKind.APPROVAL_NEXT_LEVEL.name(), Duration.ofHours(16), first.next().orElseThrow(), request, row, softly);
        }
        step("DIRECTOR", LetterKind.APPROVAL_DIRECTOR.name(), Duration.ofHours(20), Role.DIRECTOR, request, row, softly);
        softly.assertThat(letters(request, LetterKind.APPROVAL_REQUESTED)).as("letters of %s", what).isEqualTo(members(first));
        softly.assertThat(letters(request, LetterKind.APPROVAL_LAPSED) > 0).as("letter about the lapse of %s", what)
                .isEqualTo(row.source() == Source.TABLE);
    }

    private static Role lowestThatMayGrant(Asked request) {
        return Role.APPROVERS.stream().filter(role -> role.compareTo(request.requesterRole()) > 0)
                .filter(role -> request.amount().compareTo(SimulatedYear.LIMITS.get(role)) <= 0).findFirst().orElse(Role.DIRECTOR);
    }

    /** A step is taken once, at its moment or at the first one after an outage, and never when the decision came before it. */
    private void step(String step, String letter, Duration after, Role level, Asked request, Row row, SoftAssertions softly) {
        Instant moment = request.after(after);
        Step taken = steps.get(row.id()).get(step);
        String what = "%s of %s asked %s, decided %s".formatted(step, request.subject(), request.at(), row.decidedAt());
        if (taken == null) {
            softly.assertThat(row.decidedAt()).as(what).isBeforeOrEqualTo(seenBy(moment));
        } else {
            softly.assertThat(taken.takenAt()).as(what).isBetween(moment, seenBy(moment)).isBeforeOrEqualTo(row.decidedAt());
            softly.assertThat(taken.level()).as(what).isEqualTo(level.name());
        }
        softly.assertThat(letters(request, letter)).as("letters about %s", what).isEqualTo(taken == null ? 0 : members(level));
    }

    private Instant seenBy(Instant moment) {
        return outages.up(moment).plus(SimulatedYear.SWEEPS_EVERY);
    }

    private long letters(Asked request, LetterKind kind) {
        return letters(request, kind.name());
    }

    private long letters(Asked request, String letter) {
        return letters.getOrDefault(request.subject() + letter, 0L);
    }

    private long members(Role role) {
        return team.membersOf(Code.of(role)).size();
    }

    void nothingIsLeft(SoftAssertions softly) {
        softly.assertThat(count("select count(*) from compensation_request where reference = any(?) and state = 'OPEN'")).as("open requests").isZero();
        softly.assertThat(count("select count(*) from clock where reference = any(?) and kind = 'APPROVAL' and state = 'RUNNING'"))
                .as("running approval clocks").isZero();
        softly.assertThat(count("""
                select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'compensationApproval'
                where e.business_key_ = any(?)""")).as("running approvals").isZero();
        softly.assertThat(count("""
                select count(*) from act_ru_job j join act_re_procdef d on d.id_ = j.process_def_id_ and d.key_ = 'compensationApproval'
                join act_hi_procinst i on i.proc_inst_id_ = j.process_instance_id_ where i.business_key_ = any(?)""")).as("jobs of approvals").isZero();
        softly.assertThat(count("""
                select count(*) from act_ru_incident n join act_hi_procinst i on i.proc_inst_id_ = n.proc_inst_id_ where i.business_key_ = any(?)"""))
                .as("incidents").isZero();
    }

    long approvalTasks() {
        return count("""
                select count(*) from act_hi_taskinst t join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_
                where t.task_def_key_ = 'userTask_decideOnCompensation' and i.business_key_ = any(?)""");
    }

    private long count(String query) {
        return database.queryForObject(query, Long.class, (Object) references);
    }
}
