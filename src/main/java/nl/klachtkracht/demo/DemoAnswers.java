package nl.klachtkracht.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.clock.MovableTime;
import nl.klachtkracht.contact.ContactDesk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What somebody filled in on a form of a story; its moments lie around the start of the demo, whatever the hour is then. */
@Component
@DemoOnly
@ConditionalOnProperty("klachtkracht.demo.stories")
class DemoAnswers {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Duration UNTIL_NEXT_CONTACT = Duration.ofHours(2);
    private static final String CONTACT = "contactCustomer";
    private final ContactDesk contacts;
    private final MovableTime time;

    DemoAnswers(ContactDesk contacts, MovableTime time) {
        this.contacts = contacts;
        this.time = time;
    }

    /** @param ago how long before the start the form was sent, which is what the clock shows now */
    Map<String, Object> of(String reference, DemoStory.Step step, Duration ago) {
        Map<String, Object> answers = new HashMap<>();
        if (step.with() != null) {
            step.with().forEach((field, answer) -> answers.put(field, answer instanceof Map<?, ?> moment ? moment(moment, ago) : answer));
        }
        if (CONTACT.equals(step.task()) && contacts.mustAgreeOnNext(reference)) {
            answers.put("nextAt", contacts.windowOf(reference).after(time.now(), UNTIL_NEXT_CONTACT).toString());
        }
        return answers;
    }

    /** People name a quarter of an hour. */
    private String moment(Map<?, ?> written, Duration ago) {
        Instant start = time.now().plus(ago);
        Instant exact = written.containsKey("in") ? start.plus(length(written, "in")) : start.minus(length(written, "ago"));
        return Instant.ofEpochSecond(exact.getEpochSecond() / QUARTER * QUARTER).toString();
    }

    private static Duration length(Map<?, ?> written, String key) {
        return Duration.parse(String.valueOf(written.get(key)));
    }
}
