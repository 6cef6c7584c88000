package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./portal} starts the operator's programs, with a Java that only says what it was asked to do. */
class LauncherTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aPortalWithItsJarAndNoSources() throws IOException {
        Files.createDirectories(folder.resolve("portal/target"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(Path.of("portal"), folder.resolve("portal/portal"));
        Files.writeString(folder.resolve("portal/target/greenroom.jar"), "");
        var java = folder.resolve("jre/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "25.0.1"' >&2; exit 0; fi
                printf '<%s>' "$PWD" "$@"
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private String portal(String jar, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add("sh");
        command.add(folder.resolve("portal/portal").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.resolve("elsewhere").toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jre").toString());
        builder.environment().put("GREENROOM_JAR", jar);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void theJarThatIsThereIsTakenAndFoldersAreMeantFromWhereOneStands() throws Exception {
        var here = folder.resolve("elsewhere").toRealPath();
        assertThat(portal("", "backup", "b 1", "--keys", "/k"))
                .startsWith("<" + here + ">")
                .contains("/portal/target/greenroom.jar>")
                .endsWith("<backup><" + here + "/b 1><--keys></k>");
        assertThat(portal("", "restore", "b", "--embedded")).endsWith("<restore><" + here + "/b><--embedded>");
        assertThat(portal("", "move-to-postgres", "--from", "jdbc:h2:file:/u/greenroom"))
                .endsWith("<move-to-postgres><--from><jdbc:h2:file:/u/greenroom>");
        assertThat(portal("", "mark-restored")).endsWith("<mark-restored>");
    }

    @Test
    void anotherJarCanBeNamed() throws Exception {
        assertThat(portal("other.jar", "mark-restored")).contains("other.jar, and there is no such file");
        Files.writeString(folder.resolve("elsewhere/other.jar"), "");
        assertThat(portal("other.jar", "mark-restored")).contains("/elsewhere/other.jar>");
    }
}
