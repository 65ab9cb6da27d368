package nl.klachtkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A house where nobody was made an agent yet says so, and keeps nothing that nobody would look after. */
@JourneyTest
class NobodyToOwnItTest {

    private static final String SENTENCE = "Nobody is in the group agent, so no problem owner can be named:"
            + " make people in Admin and put at least one in the group agent.";
    private static final String HEADER = "ticket,received_at,channel,text,city,state,on_behalf_of_someone,status\n";
    private static final String OPEN = "1,,web,No internet,,,no,Open\n2,,web,No internet,,,no,Open\n";

    @Autowired
    private ImportCommand command;
    @Autowired
    private Signals signals;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;
    private List<String> agents = List.of();
    private long before;

    @BeforeEach
    void everybodyLeaves() {
        agents = identities.createUserQuery().memberOfGroup("agent").list().stream().map(User::getId).toList();
        agents.forEach(agent -> identities.deleteMembership(agent, "agent"));
        before = signals.count();
    }

    @AfterEach
    void everybodyReturns() {
        agents.forEach(agent -> identities.createMembership(agent, "agent"));
    }

    @Test
    void theCommandStopsAtTheFirstRowWithOneSentence(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("nobody.csv"), HEADER + OPEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int result = command.run(new DefaultApplicationArguments("import", file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SENTENCE + System.lineSeparator());
        assertThat(result).isEqualTo(2);
        assertThat(signals.count()).isEqualTo(before);
    }

    @Test
    void aSignalOverRestIsNotTakenYet() {
        Api.Answer answer = lead().post("/signals", "{\"channel\":\"phone\",\"text\":\"My parcel never arrived\"}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.type()).contains("problem+json");
        assertThat(answer.text("detail")).isEqualTo(SENTENCE);
        assertThat(signals.count()).isEqualTo(before);
    }

    @Test
    void aFileOverRestIsNotTakenYet() {
        Api.Answer answer = send("nobody", HEADER + OPEN);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("detail")).isEqualTo(SENTENCE);
    }

    @Test
    void aFileOfWhichSomethingWasToldAlreadyEndsWithTheSentence() {
        Api.Answer answer = send("nobody-later", HEADER + "0,,fax,Slow,,,no,Open\n" + OPEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(2).last().isEqualTo(SENTENCE);
    }

    private Api.Answer send(String source, String file) {
        return lead().send("POST", "/imports?source=" + source, file, Map.of("Content-Type", "text/csv"));
    }

    private Api lead() {
        return new Api(port, CaseWork.LEAD);
    }
}
