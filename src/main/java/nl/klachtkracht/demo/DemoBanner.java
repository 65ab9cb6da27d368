package nl.klachtkracht.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last thing a start says: where to go and how to log in. */
@Component
@DemoOnly
class DemoBanner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

    private final DemoSettings settings;
    private final String directory;
    private final Environment environment;

    DemoBanner(DemoSettings settings, @Value("${klachtkracht.embedded.directory}") String directory, Environment environment) {
        this.settings = settings;
        this.directory = directory;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        LOG.info(text(environment.getProperty("local.server.port", "8080")));
    }

    String text(String port) {
        String home = "http://localhost:" + port;
        StringBuilder people = new StringBuilder();
        DemoStaff.EVERYBODY.forEach(colleague -> people.append("    %-13s %-15s %s%n"
                .formatted(colleague.id(), colleague.firstName() + " " + colleague.lastName(), colleague.does())));
        return """
                Klachtkracht runs.

                  Start here    %1$s/
                  Tasklist      %1$s/camunda/app/tasklist/
                  Cockpit       %1$s/camunda/app/cockpit/
                  Mailbox       %1$s/demo/mail   every letter the system sends (SMTP %2$d, IMAP %3$d; emptied at stop)

                  Log in as                    password of all: %4$s
                %5$s
                  Later         the buttons on the start page, or
                                curl -u agent1:%4$s -H "Content-Type: application/json" -d "{\\"advance\\":\\"PT4H\\"}" %1$s/api/v1/demo/clock
                  Data          kept in %6$s/; delete that directory to begin anew
                  Stop          Ctrl-C
                """.formatted(home, settings.smtpPort(), settings.imapPort(), settings.password(), people, directory);
    }
}
