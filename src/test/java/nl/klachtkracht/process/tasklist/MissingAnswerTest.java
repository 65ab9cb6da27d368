package nl.klachtkracht.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.access.LogIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class MissingAnswerTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private JdbcTemplate database;

    @Test
    void aTaskOfACaseThatIsNoneOfOursOpensWithASentence() {
        String reference = work.receive(Map.of());
        String owner = work.ownerOf(reference);
        String task = work.task(reference, "userTask_holdFirstConversation").getId();
        rename(reference, "K-1999-000001");
        try {
            ResponseEntity<JsonNode> answer = web.withBasicAuth(owner, LogIns.passwordOf(owner))
                    .getForEntity("/engine-rest/task/" + task + "/form-variables", JsonNode.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody().path("message").asText())
                    .isEqualTo("There is no signal with reference 'K-1999-000001'; a reference looks like K-2026-000123.");
        } finally {
            rename("K-1999-000001", reference);
        }
    }

    /** As an operator may who starts a story by hand. */
    private void rename(String from, String to) {
        database.update("update act_ru_execution set business_key_ = ? where business_key_ = ?", to, from);
    }
}
