package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds what was acknowledged to the outside against what the database and the mail server have. */
final class KillAudit {

    private static final Logger LOG = LoggerFactory.getLogger(KillAudit.class);
    private final JdbcTemplate database;
    private final GreenMail post;
    private final Load load;
    private final SoftAssertions softly = new SoftAssertions();

    KillAudit(JdbcTemplate database, GreenMail post, Load load) {
        this.database = database;
        this.post = post;
        this.load = load;
    }

    void check() throws MessagingException {
        signals();
        stories();
        submits();
        contacts();
        money();
        jobs();
        letters();
        softly.assertAll();
    }

    private void signals() {
        Map<String, String> kept = new HashMap<>();
        database.query("select idempotency_key, reference from signal", row -> {
            kept.put(row.getString(1), row.getString(2));
        });
        softly.assertThat(kept).as("signals by key").isEqualTo(load.acknowledged());
        softly.assertThat(count("select count(*) from signal")).as("signals in all").isEqualTo(load.acknowledged().size());
        softly.assertThat(count("select count(*) from complaint")).as("complaints").isEqualTo(load.acknowledged().size());
        LOG.info("{} signals acknowledged, {} of them after asking again", load.acknowledged().size(), load.askedTwice().size());
    }

    private void stories() {
        for (String process : Set.of("signalIntake", "complaintResolution", "offerAndAnswer", "fulfilment", "customerContact")) {
            softly.assertThat(count("""
                    select count(*) from signal s where 1 <> (select count(*) from act_hi_procinst i
                    where i.business_key_ = s.reference and i.proc_def_key_ = '%s' and i.end_time_ is not null)""".formatted(process)))
                    .as("signals without exactly one ended " + process).isZero();
        }
        softly.assertThat(count("select count(*) from complaint where state <> 'CLOSED_AS_ACCEPTED'")).as("complaints not closed").isZero();
        softly.assertThat(count("select count(*) from clock where state = 'RUNNING'")).as("clocks that run on").isZero();
    }

    private void submits() {
        Set<String> done = new TreeSet<>(database.queryForList("select id_ from act_hi_taskinst where delete_reason_ = 'completed'", String.class));
        softly.assertThat(done).as("tasks done").containsAll(load.submitted());
        softly.assertThat(load.refused().values()).as("answers to submits that were not taken")
                .allSatisfy(answer -> assertThat(answer).contains("a moment ago"));
        LOG.info("{} submits acknowledged, {} came too late because the one before was taken", load.submitted().size(), load.refused().size());
    }

    /** A contact task that was done is one update on record with one promise, and each promise was followed to its end by one story. */
    private void contacts() {
        long updates = count("select count(*) from contact_try where what_changed = '%s'".formatted(Load.NEWS));
        softly.assertThat(updates).as("contacts").isPositive()
                .isEqualTo(count("select count(*) from act_hi_taskinst where task_def_key_ = 'userTask_contactCustomer' and delete_reason_ = 'completed'"));
        softly.assertThat(count("select count(*) from promise")).as("promises").isEqualTo(updates);
        softly.assertThat(count("select count(*) from promise where state not in ('KEPT', 'ENDED')")).as("promises that nobody kept").isZero();
        softly.assertThat(count("select count(*) from act_hi_procinst where proc_def_key_ = 'promiseKeeping' and end_time_ is not null"))
                .as("promises that were followed").isEqualTo(updates);
        LOG.info("{} contacts on record, each with a promise", updates);
    }

    private void money() {
        softly.assertThat(count("select count(*) from payment")).as("payments").isEqualTo(count("select count(*) from offer where accepted"));
        softly.assertThat(count("select count(*) from offer")).as("offers").isEqualTo(load.acknowledged().size());
        softly.assertThat(count("""
                select count(*) from payment p join compensation_decision d using (request_id) join compensation_request r on r.id = p.request_id
                where p.amount = d.granted and d.granted = r.amount and r.state = 'DECIDED'
                and d.source = case when r.amount > 150 then 'PERSON' else 'MANDATE' end""")).as("payments as decided")
                .isEqualTo(load.acknowledged().size());
        LOG.info("{} payments, {} decided by a person", count("select count(*) from payment"),
                count("select count(*) from compensation_decision where source = 'PERSON'"));
    }

    private void jobs() {
        softly.assertThat(count("""
                select count(*) from act_ru_job j where retries_ = 0
                and not exists (select from act_ru_incident i where i.configuration_ = j.id_)""")).as("dead jobs that nobody sees").isZero();
        softly.assertThat(count("select count(*) from act_ru_incident")).as("incidents").isZero();
    }

    private void letters() throws MessagingException {
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage letter : post.getReceivedMessages()) {
            arrived.merge(letter.getMessageID(), 1, Integer::sum);
        }
        Map<String, Integer> uncertain = new HashMap<>();
        database.query("select message_id, uncertain_sends from letter where state = 'SENT'", row -> {
            uncertain.put(row.getString(1), row.getInt(2));
        });
        softly.assertThat(arrived.keySet()).as("letters that arrived").isEqualTo(uncertain.keySet());
        arrived.forEach((id, times) -> softly.assertThat(times).as("arrivals of " + id).isBetween(1, 1 + uncertain.getOrDefault(id, 0)));
        softly.assertThat(count("select count(*) from letter where state <> 'SENT'")).as("letters not sent").isZero();
        for (String kind : Set.of("ACKNOWLEDGEMENT", "CLOSING")) {
            softly.assertThat(count("select count(*) from signal s where 1 <> (select count(*) from letter l where l.reference = s.reference and l.kind = '%s')"
                    .formatted(kind))).as("customers without exactly one " + kind).isZero();
        }
        LOG.info("{} letters, {} flagged uncertain, {} arrived twice", uncertain.size(), uncertain.values().stream().filter(times -> times > 0).count(),
                arrived.values().stream().filter(times -> times > 1).count());
    }

    private long count(String query) {
        return database.queryForObject(query, Long.class);
    }
}
