package nl.klachtkracht.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A JVM of its own that writes one row, says so, and waits to be killed. */
final class KilledApplication {

    static final String ACKNOWLEDGED = "acknowledged on port ";

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres postgres = new EmbeddedServer(new EmbeddedDatabase.Settings(Path.of(args[0]), true, 0)).start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        System.out.println(ACKNOWLEDGED + postgres.getPort());
        System.out.flush();
        System.in.read();
    }

    private KilledApplication() {
    }
}
