package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTimeOutsTest {

    /** Greeting, EHLO, AUTH in two steps, MAIL, RCPT, DATA and the end of the letter. */
    private static final int ANSWERS_PER_LETTER = 8;

    @Test
    void theSlowestServerIsGivenUpBeforeAnotherNodeTakesTheLetter() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(MessageConfiguration.class)
                .withPropertyValues("spring.mail.host=mail.example")
                .run(context -> {
                    Properties mail = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
                    Duration connecting = millis(mail, "mail.smtp.connectiontimeout");
                    Duration answering = millis(mail, "mail.smtp.timeout");

                    assertThat(millis(mail, "mail.smtp.writetimeout")).isPositive();
                    assertThat(connecting.plus(answering.multipliedBy(ANSWERS_PER_LETTER)))
                            .isLessThan(context.getBean(OutboxSettings.class).lease());
                });
    }

    private static Duration millis(Properties mail, String name) {
        return Duration.ofMillis(Long.parseLong(mail.getProperty(name)));
    }
}
