package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.dossier.Sheet;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hard case: be honest, take the time, and only with the customer's yes. */
@PathTest
class AgreedDatePathTest {

    private static final String TALK = "userTask_holdFirstConversation";
    private static final String PRESENT = "userTask_presentOffer";
    private static final Map<String, Object> AGREED = Map.of("hardCase", true, "newDate", "2031-03-28T17:00+01:00",
            "newDateReason", "The part comes from abroad.", "newDateConsent", "yes", "newDateWords", "Fine, if you keep me posted.");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private Sheet sheet;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-03-11T10:00:00"));
    }

    @Test
    void theNewDateTakesThePlaceOfTheOldOneEverywhereACustomerOrColleagueReadsIt() {
        String reference = work.receive(Map.of());
        Story before = record.story(reference);

        work.submit(reference, TALK, work.ownerOf(reference), with(AGREED));

        Story story = record.story(reference);
        assertThat(story.targetAt()).isEqualTo(at("2031-03-28T17:00:00"));
        assertThat(story.promises()).extracting(Story.Promised::state, Story.Promised::dueAt, Story.Promised::word).containsExactly(
                tuple("ended", before.targetAt(), "The customer agreed with a new date. Reason: The part comes from abroad. Their words: Fine, if you keep me posted."),
                tuple("open", at("2031-03-28T17:00:00"), ""));
        assertThat(sheet.of(reference, "", "anna")).containsEntry("targetAt", "Fri 28 Mar 2031, 17:00");
        assertThat(story.clocks()).filteredOn(clock -> clock.kind().equals("resolution"))
                .extracting(Story.Running::state, Story.Running::dueAt, Story.Running::endedHow, Story.Running::responsible).containsExactly(
                        tuple("ended", before.targetAt(), "new date agreed with the customer", story.owner()),
                        tuple("running", at("2031-03-28T17:00:00"), null, story.owner()));
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        assertThat(database.queryForObject("select body_text from letter where reference = ? and kind = 'OFFER'", String.class, reference))
                .contains("Friday 28 March, 17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_presentOffer", "userTask_recapWish"})
    void itCanBeAgreedLaterTooAndNoOtherClockMoves(String task) {
        String agreed = before(task);
        String plain = before(task);
        Map<String, Object> values = task.equals(PRESENT) ? Map.of("reached", "yes", "way", "phone", "answer", "accepted", "answerWords", "Fine")
                : Map.of("wish", "My money", "wishConfirmed", "yes", "newOfferPossible", "yes");

        work.submit(agreed, task, work.ownerOf(agreed), with(values, AGREED));
        work.submit(plain, task, work.ownerOf(plain), values);

        assertThat(record.story(agreed).targetAt()).isEqualTo(at("2031-03-28T17:00:00"));
        assertThat(otherClocks(agreed)).isNotEmpty().isEqualTo(otherClocks(plain));
        assertThat(jobs(agreed)).isEqualTo(jobs(plain));
    }

    @Test
    void aSecondNewDateFollowsTheFirst() {
        String reference = before(PRESENT);
        work.submit(reference, PRESENT, work.ownerOf(reference), with(Map.of("reached", "yes", "way", "phone", "answer", "not-accepted", "answerWords", "No"), AGREED));

        work.submit(reference, "userTask_recapWish", work.ownerOf(reference), with(with(Map.of("wish", "My money", "wishConfirmed", "yes",
                "newOfferPossible", "yes"), AGREED), Map.of("newDate", "2031-04-04T17:00+02:00")));

        assertThat(record.story(reference).promises()).extracting(Story.Promised::state).containsExactly("ended", "ended", "open");
        assertThat(record.story(reference).targetAt()).isEqualTo(at("2031-04-04T17:00:00"));
    }

    @Test
    void withoutAReasonOrTheCustomersYesTheDateStays() {
        String reference = work.receive(Map.of());
        refused(reference, Map.of("newDateReason", ""), "Please fill in 'Why it takes longer'.");
        refused(reference, Map.of("newDateConsent", "no"), "Only a date that the customer agrees with counts: without their yes the date we promised stays.");
        refused(reference, Map.of("newDateConsent", ""), "Only a date that the customer agrees with counts: without their yes the date we promised stays.");
        refused(reference, Map.of("newDateWords", " "), "Please fill in 'What did the customer say to it?'.");
        refused(reference, Map.of("newDate", ""), "Fill in 'The new date', day and time: without it the date we promised stays.");
        refused(reference, Map.of("newDate", "2031-03-11T10:00+01:00"), "The moment in 'The new date' has passed: agree on one to come.");
        refused(reference, Map.of("newDate", "April"), "'The new date' takes a date and a time such as 2026-03-05T14:30+01:00, not 'April'.");
    }

    private void refused(String reference, Map<String, Object> change, String sentence) {
        record.refuses(reference, TALK, work.ownerOf(reference), with(with(AGREED), change), sentence);
    }

    private String before(String task) {
        String reference = work.heard();
        work.offer(reference, "none", "");
        if (!task.equals(PRESENT)) {
            work.present(reference, "not-accepted");
        }
        return reference;
    }

    private List<Map<String, Object>> otherClocks(String reference) {
        return database.queryForList("select kind, subject, started_at, due_at, limit_at, state, ended_at from clock "
                + "where reference = ? and kind <> 'RESOLUTION' order by id", reference);
    }

    private List<Map<String, Object>> jobs(String reference) {
        return database.queryForList("select j.type_, j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ "
                + "where e.business_key_ = ? order by j.duedate_", reference);
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        return with(CaseWork.CONVERSATION, more);
    }

    private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }
}
