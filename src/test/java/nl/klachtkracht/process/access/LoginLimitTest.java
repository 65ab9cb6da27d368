package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class LoginLimitTest {

    private static final String HERE = "127.0.0.1";

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private LoginLimit limit;
    @Autowired
    private IdentityService identities;

    @BeforeEach
    void hire() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget(HERE);
    }

    @AfterEach
    void letTheOtherTestsIn() {
        limit.forget(HERE);
    }

    @Test
    void guessingByHttpBasicEndsAfterTenTries() {
        Caller guesser = Caller.named(port, "test.camunda-admin", "wrong");
        for (int guess = 0; guess < LoginLimit.WRONG_PASSWORDS; guess++) {
            assertThat(guesser.get("/engine-rest/version").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = guesser.get("/api/v1/clocks");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("There were 10 wrong passwords from your address; try again in 10 minutes.");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("600");
        assertThat(Caller.named(port, "test.camunda-admin").get("/engine-rest/version").statusCode())
                .as("the right guess is not told apart").isEqualTo(429);
    }

    @Test
    void guessingAtTheWebAppsEndsAfterTenTries() {
        Caller guesser = Caller.nobody(port);
        guesser.get("/camunda/app/welcome/default/");
        for (int guess = 0; guess < LoginLimit.WRONG_PASSWORDS; guess++) {
            assertThat(guesser.webLogin("test.camunda-admin", "wrong").statusCode()).isEqualTo(401);
        }

        assertThat(guesser.webLogin("test.camunda-admin", Caller.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void theRealAdministratorIsNeverLockedOut() {
        Caller guesser = Caller.named(port, "test.camunda-admin", "wrong");
        for (int guess = 0; guess < LoginLimit.WRONG_PASSWORDS; guess++) {
            guesser.get("/engine-rest/version");
        }
        limit.forget(HERE);

        assertThat(identities.checkPassword("test.camunda-admin", Caller.PASSWORD)).isTrue();
        assertThat(Caller.named(port, "test.camunda-admin").get("/engine-rest/version").statusCode()).isEqualTo(200);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        Caller agent = Caller.named(port, "test.agent");
        for (int call = 0; call < 3 * LoginLimit.WRONG_PASSWORDS; call++) {
            assertThat(agent.get("/engine-rest/version").statusCode()).isEqualTo(200);
        }
    }
}
