package nl.klachtkracht.signal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What seals the addresses of customers' own pages: the setting, or else drawn once and kept in the database for all nodes. */
@Component
class LinkSecret {

    private static final int BYTES = 32;
    private final String set;
    private final JdbcTemplate database;
    private volatile String drawn;

    LinkSecret(@Value("${klachtkracht.secret:}") String set, JdbcTemplate database) {
        this.set = set.strip();
        this.database = database;
    }

    byte[] bytes() {
        return (set.isEmpty() ? drawn() : set).getBytes(StandardCharsets.UTF_8);
    }

    private String drawn() {
        if (drawn == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            database.update("insert into link_secret (secret) values (?) on conflict do nothing", HexFormat.of().formatHex(random));
            drawn = database.queryForObject("select secret from link_secret", String.class);
        }
        return drawn;
    }
}
