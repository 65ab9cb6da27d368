package nl.klachtkracht.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param password the one password of all demo users; it must pass the password policy */
@ConfigurationProperties("klachtkracht.demo")
record DemoSettings(String password, int smtpPort, int imapPort) {
}
