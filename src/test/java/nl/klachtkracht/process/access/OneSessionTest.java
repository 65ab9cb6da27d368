package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser asks for several things at once: a session that changes its name in between would log people out. */
@JourneyTest
class OneSessionTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;

    @BeforeEach
    void hire() {
        TestStaff.hireOnePerGroup(hiring);
    }

    @Test
    void theSessionKeepsItsNameFromPageToPage() {
        Caller agent = Caller.inABrowser(port, TestStaff.of(StaffGroup.AGENT));

        for (String path : List.of("/", "/find?reference=x", "/engine-rest/engine", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/", "/")) {
            HttpResponse<String> answer = agent.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }
}
