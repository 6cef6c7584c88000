package org.greenroom.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for the tests, one a JVM; JVMs that test side by side have a folder each. */
public class EmbeddedPostgresServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres")
                .applyTo(context);
    }

    /** Folder of the server's files, for tests of what is readable in them. */
    public static Path dataFolder() {
        return Path.of("target", "testdb", "postgres", System.getProperty("greenroom.fork", "jvm-1"))
                .toAbsolutePath();
    }

    /** Address of the server's database. */
    public static synchronized String url() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(dataFolder())
                        .setCleanDataDirectory(true)
                        // As every real one: the library’s own default answers before a commit is written.
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.getJdbcUrl("postgres", "postgres");
    }
}
