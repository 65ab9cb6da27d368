package nl.klachtkracht.demo;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A demo whose mail server stands in nobody's way. */
interface FreeMailPorts {

    @DynamicPropertySource
    static void freePorts(DynamicPropertyRegistry registry) {
        int smtp = TestSocketUtils.findAvailableTcpPort();
        int imap = TestSocketUtils.findAvailableTcpPort();
        registry.add("klachtkracht.demo.smtp-port", () -> smtp);
        registry.add("klachtkracht.demo.imap-port", () -> imap);
    }
}
