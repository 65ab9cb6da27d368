package nl.klachtkracht.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class LetterControllerTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;
    private String reference;
    private String id;

    @BeforeEach
    void aLetterThatTheMailServerRefused() {
        reference = work.receive(Map.of());
        id = acknowledgement().id().toString();
        database.update("update letter set state = 'FAILED', attempts = 1, last_error = 'No such user', next_try_at = now() + interval '1 day' where id = ?::uuid", id);
    }

    @Test
    void leavesAgainWhenAnAdministratorSaysSo() {
        Api.Answer answer = as("first.admin", id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("waiting");
        assertThat(acknowledgement().state()).isEqualTo("waiting");
        assertThat(database.queryForObject("select next_try_at <= now() from letter where id = ?::uuid", Boolean.class, id)).as("is due at once").isTrue();
    }

    @Test
    void isNotSentTwice() {
        as("first.admin", id);
        Api.Answer answer = as("first.admin", id);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).isEqualTo("Letter %s is waiting; only one that failed can be sent again.".formatted(id));
    }

    @Test
    void isLeftToAdministrators() {
        assertThat(as(CaseWork.LEAD, id).status()).isEqualTo(403);
        assertThat(acknowledgement().state()).isEqualTo("failed");
    }

    @Test
    void thatDoesNotExistIsSaidInASentence() {
        String unknown = UUID.randomUUID().toString();
        assertThat(as("first.admin", unknown).status()).isEqualTo(404);
        assertThat(as("first.admin", unknown).text("detail")).isEqualTo("There is no letter %s; its id stands in the story of its case.".formatted(unknown));
        assertThat(as("first.admin", "the-first-one").status()).isEqualTo(400);
    }

    private Api.Answer as(String person, String letter) {
        return new Api(port, person).post("/letters/" + letter + "/again", "");
    }

    private Story.Written acknowledgement() {
        return record.story(reference).letters().stream().filter(letter -> letter.kind().equals("acknowledgement")).findFirst().orElseThrow();
    }
}
