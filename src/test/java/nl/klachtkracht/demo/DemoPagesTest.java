package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import nl.klachtkracht.clock.MovableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(controllers = {DemoClockApi.class, DemoLaterForm.class, DemoMailPage.class}, properties = "klachtkracht.demo.enabled=true")
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import({DemoMailbox.class, DemoPagesTest.Servers.class})
class DemoPagesTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired
    private MockMvc web;
    @Autowired
    private GreenMail server;
    @Autowired
    private MovedTime time;

    @AfterEach
    void emptyTheMailbox() throws Exception {
        server.purgeEmailFromAllMailboxes();
        time.now = START;
    }

    @Test
    void programsMoveTimeForward() throws Exception {
        web.perform(post("/api/v1/demo/clock").contentType(MediaType.APPLICATION_JSON).content("{\"advance\":\"PT4H\"}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.now").value("2026-11-23T12:00:00Z")).andExpect(jsonPath("$.note").doesNotExist());
    }

    @Test
    void whatDidNotFitIntoOneCallIsSaid() throws Exception {
        web.perform(post("/api/v1/demo/clock").contentType(MediaType.APPLICATION_JSON).content("{\"advance\":\"P30D\"}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.now").value("2026-12-13T08:00:00Z"))
                .andExpect(jsonPath("$.note").value(containsString("time stands still before the end you asked for; ask again for the rest.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"advance\":null}", "{\"advance\":\"-PT4H\"}", "{\"advance\":\"P31D\"}", "{\"advance\":\"tomorrow\"}"})
    void aStepThatIsNotForwardIsRefusedAndTimeStays(String body) throws Exception {
        web.perform(post("/api/v1/demo/clock").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("at most P30D")));
        assertThat(time.now).isEqualTo(START);
    }

    @Test
    void peopleMoveTimeOnTheStartPage() throws Exception {
        web.perform(post("/demo/later").param("advance", "PT12H")).andExpect(redirectedUrl("/"));
        assertThat(time.now).isEqualTo(START.plus(Duration.ofHours(12)));
        web.perform(post("/demo/later").param("advance", "PT0S")).andExpect(status().isBadRequest());
    }

    @Test
    void theMailboxShowsTheNewestLetterFirstAndFiltersByRecipient() throws Exception {
        deliver("jan@example.org", "The first letter", "Text", "<p>Text</p>");
        deliver("els@example.org", "The second letter", "Text", "<p>Text</p>");

        web.perform(get("/demo/mail")).andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("The second letter", "The first letter")));
        web.perform(get("/demo/mail").param("recipient", "JAN"))
                .andExpect(content().string(containsString("The first letter")))
                .andExpect(content().string(not(containsString("The second letter"))));
        web.perform(get("/demo/mail").param("recipient", "nobody"))
                .andExpect(content().string(containsString("No letter was sent to such an address.")));
    }

    @Test
    void theMomentOnALetterCountsNotTheMomentItArrived() throws Exception {
        deliver("jan@example.org", "Sent after the demo moved its time", START.plus(Duration.ofDays(2)));
        deliver("els@example.org", "Sent two days before", START);

        web.perform(get("/demo/mail"))
                .andExpect(content().string(stringContainsInOrder("Sent after the demo moved its time", "Sent two days before")));
    }

    @Test
    void aLetterIsShownAsTextAndItsHtmlRunsNothing() throws Exception {
        deliver("jan@example.org", "<b>Bold</b>", "<script>alert(1)</script> ${7*7}", "<p>Dear Jan</p><script>alert(1)</script>");

        web.perform(get("/demo/mail/jan@example.org/1")).andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;Bold&lt;/b&gt;")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")))
                .andExpect(content().string(containsString("<iframe class=\"letter\" sandbox ")))
                .andExpect(content().string(not(containsString("<script"))));
        web.perform(get("/demo/mail/jan@example.org/1/html"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
                .andExpect(content().string(containsString("Dear Jan")));
    }

    @Test
    void aLetterThatIsGoneIsSaidInASentence() throws Exception {
        web.perform(get("/demo/mail/jan@example.org/99").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound())
                .andExpect(content().string(containsString("no longer in the demo mailbox")));
    }

    private void deliver(String to, String subject, Instant sent) throws Exception {
        deliver(to, subject, "Text", "<p>Text</p>", sent);
    }

    private void deliver(String to, String subject, String text, String html) throws Exception {
        deliver(to, subject, text, html, START);
    }

    private void deliver(String to, String subject, String text, String html, Instant sent) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, true, "UTF-8");
        letter.setFrom("service@klachtkracht.example");
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text, html);
        letter.setSentDate(Date.from(sent));
        sender.send(message);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Servers {

        @Bean(initMethod = "start", destroyMethod = "stop")
        GreenMail server() {
            return new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        }

        @Bean
        MovedTime time() {
            return new MovedTime();
        }
    }

    static final class MovedTime implements MovableTime, PassingTime {

        private static final Duration AS_MUCH_AS_CAN_BE_DONE = Duration.ofDays(20);
        private Instant now = START;

        @Override
        public boolean pass(Duration step) {
            boolean all = step.compareTo(AS_MUCH_AS_CAN_BE_DONE) <= 0;
            advance(all ? step : AS_MUCH_AS_CAN_BE_DONE);
            return all;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public <T> T ago(Duration ago, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void advance(Duration step) {
            now = now.plus(step);
        }
    }
}
