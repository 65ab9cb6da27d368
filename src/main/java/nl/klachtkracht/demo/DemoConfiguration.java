package nl.klachtkracht.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.ServerSetup;
import nl.klachtkracht.start.StartRefused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@DemoOnly
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean(destroyMethod = "stop")
    GreenMail mailServer(DemoSettings settings) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)});
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw new StartRefused("The demo mail server cannot listen on ports " + settings.smtpPort() + " (SMTP) and "
                    + settings.imapPort() + " (IMAP) of this machine.", "Stop the program that uses them, or choose others with"
                    + " KLACHTKRACHT_DEMO_SMTPPORT and KLACHTKRACHT_DEMO_IMAPPORT.", e);
        }
        return server;
    }
}
