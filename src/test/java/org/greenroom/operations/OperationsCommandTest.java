package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What the operator's programs refuse, and in which words. */
class OperationsCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new OperationsCommand(environment, Clock.systemUTC(), out, out).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> h2() {
        var environment = new HashMap<String, String>();
        environment.put(
                "GREENROOM_DB_URL",
                PortalDatabase.EMBEDDED.replace(
                        "./data/greenroom", folder.resolve("db").toString()));
        environment.put("GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString());
        return environment;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "restart",
                "backup",
                "backup --keys",
                "backup a b",
                "restore",
                "mark-restored now",
                "move-to-postgres --to x"
            })
    void wrongUseIsAnsweredWithTheRightOne(String line) {
        assertThat(run(Map.of(), line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(said()).contains("backup DIR [--keys DIR2]");
    }

    @Test
    void theVariablesAreThoseOfThePortal() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = yaml.getObject();
        assertThat(settings)
                .containsEntry("spring.datasource.url", "${GREENROOM_DB_URL:" + PortalDatabase.EMBEDDED + "}")
                .containsEntry("spring.datasource.username", "${GREENROOM_DB_USER:greenroom}")
                .containsEntry("spring.datasource.password", "${GREENROOM_DB_PASSWORD:}");
    }

    @Test
    void theVariablesAreReadFromTheFolderOfSecretsToo() throws IOException {
        Files.writeString(folder.resolve("GREENROOM_DB_URL"), "jdbc:postgresql://there/greenroom\n");
        Files.writeString(folder.resolve("GREENROOM_DB_USER"), "somebody\n");
        Files.writeString(folder.resolve("GREENROOM_DB_PASSWORD"), "secret\n");
        var secrets = Map.of("GREENROOM_SECRETS", folder.toString());
        assertThat(PortalDatabase.of(secrets))
                .isEqualTo(new PortalDatabase("jdbc:postgresql://there/greenroom", "somebody", "secret"));
        assertThat(PortalDatabase.named(secrets, false)).isEqualTo(PortalDatabase.of(secrets));
        var both = new HashMap<>(secrets);
        both.put("GREENROOM_DB_USER", "another");
        assertThat(PortalDatabase.of(both).user()).isEqualTo("another");
    }

    /** As the profile production reads them. */
    @Test
    void secretsOfTheMailServerAreReadFromFilesOfThatName() throws IOException {
        Files.writeString(folder.resolve("SPRING_MAIL_USERNAME"), "portal\n");
        Files.writeString(folder.resolve("SPRING_MAIL_PASSWORD"), "secret\n");
        Files.writeString(folder.resolve("greenroom.union.name"), "Somebody’s Union\n");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("here", Map.of("GREENROOM_SECRETS", folder.toString())));
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, "production");
        assertThat(environment.getProperty("spring.mail.username")).isEqualTo("portal");
        assertThat(environment.getProperty("spring.mail.password")).isEqualTo("secret");
        assertThat(environment.getProperty("greenroom.union.name")).isEqualTo("Somebody’s Union");
    }

    @Test
    void whatChangesADatabaseIsToldWhichOne() {
        var none = Map.of("GREENROOM_SECRETS", folder.toString());
        assertThat(run(none, "mark-restored")).isEqualTo(1);
        assertThat(run(none, "restore", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("Which database?", "--embedded", "Nothing was changed");
        assertThat(run(h2(), "mark-restored", "--embedded")).isEqualTo(1);
        assertThat(said()).contains("Which one?");
        assertThat(PortalDatabase.named(none, true)).isEqualTo(PortalDatabase.embedded());
    }

    @Test
    void anH2FileIsNamedByItsAddress() {
        var settings = PortalDatabase.EMBEDDED.substring(PortalDatabase.EMBEDDED.indexOf(';'));
        assertThat(PortalDatabase.file("jdbc:h2:file:/union/greenroom"))
                .isEqualTo(new PortalDatabase("jdbc:h2:file:/union/greenroom" + settings, "greenroom", ""));
        assertThat(PortalDatabase.file("jdbc:h2:file:/union/greenroom;MODE=PostgreSQL")
                        .url())
                .isEqualTo("jdbc:h2:file:/union/greenroom;MODE=PostgreSQL");
        assertThat(PortalDatabase.file("jdbc:h2:file:/union/greenroom").file())
                .isEqualTo(Path.of("/union/greenroom.mv.db"));
        assertThat(run(h2(), "move-to-postgres", "--from", "jdbc:h2:./greenroom"))
                .isEqualTo(1);
        assertThat(said()).contains("--from jdbc:h2:file:/path/greenroom");
    }

    @Test
    void aMoveNeedsPostgresForItsTarget() {
        assertThat(run(h2(), "move-to-postgres")).isEqualTo(1);
        assertThat(said()).contains("Set GREENROOM_DB_URL to jdbc:postgresql://");
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        assertThat(run(h2(), "backup", folder.resolve("backup").toString())).isEqualTo(1);
        assertThat(said()).contains("there is no such file", "GREENROOM_DB_URL");
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    @Test
    void aPostgresThatDoesNotAnswerIsNamed() {
        var environment = Map.of(
                "GREENROOM_DB_URL", "jdbc:postgresql://127.0.0.1:1/greenroom?password=hidden",
                "GREENROOM_DB_PASSWORD", "secret");
        assertThat(run(environment, "mark-restored")).isEqualTo(1);
        assertThat(said())
                .contains("jdbc:postgresql://127.0.0.1:1/greenroom could not be opened")
                .doesNotContain("secret", "hidden");
    }

    @Test
    void copiesOfKeysLieNeitherInTheBackupNorInTheKeys() {
        var backup = folder.resolve("backup");
        assertThat(run(
                        h2(),
                        "backup",
                        backup.toString(),
                        "--keys",
                        backup.resolve("keys").toString()))
                .isEqualTo(1);
        assertThat(run(
                        h2(),
                        "backup",
                        backup.toString(),
                        "--keys",
                        folder.resolve("keys/copies").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("must lie apart from the backup", "must lie apart from the keys themselves");
        assertThat(backup).doesNotExist();
    }

    @Test
    void aFolderWithoutManifestIsNoBackup() throws IOException {
        Files.createDirectories(folder.resolve("half/tables"));
        assertThat(run(h2(), "restore", folder.resolve("half").toString())).isEqualTo(1);
        assertThat(said()).contains("holds no whole backup");
        assertThat(folder.resolve("db.mv.db")).doesNotExist();
    }
}
