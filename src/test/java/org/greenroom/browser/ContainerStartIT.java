package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.greenroom.processes.PortalProcess;
import org.greenroom.processes.Tool;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The steps of docker/Dockerfile and the settings of docker/compose.yaml as plain processes: the jar is laid out, trained
 * and started by the very commands that stand there, as the user who stands there, where nothing can be written but the
 * keys and the folder for temporary files. Only the folders and ports are others, and the database is the one of the tests.
 */
@Tag("long")
class ContainerStartIT {

    private static final String USER = "10001";
    private static final String JAVA = PortalProcess.JAVA;

    /** Stands for the root of the image. */
    @TempDir
    Path root;

    private String dockerfile;
    private Path home;

    @BeforeEach
    void asTheImageIsBuilt() throws Exception {
        dockerfile = Files.readString(Path.of("docker", "Dockerfile")).replace("\\\n", " ");
        home = root.resolve("var/lib/greenroom");
        for (var folder : List.of("opt", "tmp", "run/secrets", "var/lib/greenroom/keys")) {
            Files.createDirectories(root.resolve(folder));
        }
        allow(root, "rwxr-xr-x");
        allow(root.resolve("tmp"), "rwxrwxrwx");
        step("java -Djarmode=tools -jar target/greenroom.jar extract [^&\\n]*");
        step("GREENROOM_DB_URL=.*-XX:AOTCacheOutput=[^&\\n]*");
        assertThat(Files.size(root.resolve("opt/greenroom/greenroom.aot"))).isGreaterThan(20_000_000);
    }

    private static void allow(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    /** A path of the image, where it lies here. */
    private String here(String text) {
        return text.replaceAll("(?<=^|[ =:])/(opt|tmp|var|run)/", root + "/$1/")
                .replace("target/greenroom.jar", PortalProcess.jar().toString());
    }

    private void step(String pattern) throws IOException, InterruptedException {
        var command = Pattern.compile(pattern)
                .matcher(dockerfile)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        var shell = new ProcessBuilder("sh", "-euc", here(command).replaceFirst("java ", JAVA + " "))
                .directory(root.toFile());
        var answer = Tool.finish(shell, Map.of());
        assertThat(answer.exitCode()).as(answer.said()).isZero();
    }

    /** The words of a line such as {@code ENTRYPOINT ["java", "-jar"]}. */
    private List<String> words(String instruction) {
        var found = Pattern.compile("(?s)" + instruction + " (\\[.*?\\])\\n").matcher(dockerfile);
        assertThat(found.find()).isTrue();
        List<?> words = new Yaml(new SafeConstructor(new LoaderOptions())).load(found.group(1));
        return words.stream().map(String::valueOf).toList();
    }

    /** As whom the image runs; who is not allowed to become somebody else stays who they are. */
    private List<String> asUser(List<String> command) throws IOException, InterruptedException {
        assertThat(dockerfile).contains("USER " + USER + ":" + USER);
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of(Tool.require("setpriv").command().getFirst(), "--reuid", USER, "--regid", USER));
            whole.addAll(List.of("--clear-groups", "--no-new-privs", "--bounding-set=-all"));
            var able = new ArrayList<>(whole);
            able.addAll(List.of(JAVA, "-version"));
            assumeTrue(Tool.finish(new ProcessBuilder(able), Map.of()).exitCode() == 0, "Others cannot use this JDK");
            var keys = home.resolve("keys").toString();
            Tool.finish(new ProcessBuilder("chown", USER + ":" + USER, keys), Map.of());
        }
        whole.addAll(command);
        return whole;
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> settings(int management) throws IOException, SQLException {
        Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker", "compose.yaml"))
                        .replace("${GREENROOM_PROFILE:-production}", "production"));
        var node = (Map<String, Object>) ((Map<String, Object>) compose.get("services")).get("node1");
        var settings = new TreeMap<String, String>();
        ((Map<String, Object>) node.get("environment"))
                .forEach((name, value) -> settings.put(name, here(String.valueOf(value))));
        assertThat(settings).containsEntry("GREENROOM_KEYS_FOLDER", home + "/keys");
        settings.put("GREENROOM_DB_URL", emptyDatabase());
        settings.put("GREENROOM_DB_USER", "postgres");
        settings.put("GREENROOM_BASE_URL", "https://portal.union.example");
        settings.put("GREENROOM_SECRETS", root.resolve("run/secrets").toString());
        settings.put("GREENROOM_MANAGEMENT_PORT", String.valueOf(management));
        settings.put("SPRING_MAIL_HOST", "localhost");
        settings.put("SPRING_MAIL_PORT", "1025");
        settings.put("SPRING_MAIL_USERNAME", "");
        Files.writeString(root.resolve("run/secrets/GREENROOM_DB_PASSWORD"), "kV3-any-that-is-long-enough-9zQ\n");
        Files.writeString(root.resolve("run/secrets/SPRING_MAIL_PASSWORD"), "");
        return settings;
    }

    private static String emptyDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(EmbeddedPostgresServer.url());
                var statement = connection.createStatement()) {
            statement.execute("create database container");
        }
        return EmbeddedPostgresServer.url().replaceFirst("/postgres\\?.*", "/container?logServerErrorDetail=false");
    }

    private int health(int port) throws IOException, InterruptedException {
        var check = words("CMD").stream()
                .map(word -> word.replace("/127.0.0.1/8081", "/127.0.0.1/" + port))
                .toList();
        return Tool.finish(new ProcessBuilder(check), Map.of()).exitCode();
    }

    @Test
    void theImageStartsFromItsCacheAndWritesNothingButKeys() throws Exception {
        int management = PortalProcess.freePort();
        var settings = settings(management);
        var command = new ArrayList<>(
                asUser(words("ENTRYPOINT").stream().map(this::here).toList()));
        command.set(command.indexOf("java"), JAVA);
        // Where the cache does not fit, Java goes on without it and says nothing; here it ends.
        command.add(command.indexOf(JAVA) + 1, "-XX:AOTMode=on");
        allow(home.resolve("keys"), "rwx------");
        allow(home, "r-xr-xr-x");
        assertThat(health(management)).as("before the start").isNotZero();
        try (var portal = PortalProcess.start("container", home, PortalProcess.freePort(), command, settings)) {
            portal.awaitLine(line -> line.contains("/set-up/"), Duration.ofMinutes(1));
            assertThat(health(management)).isZero();
            assertThat(portal.printed()).doesNotContain("[warning][aot]");
            backup(settings);
        } finally {
            allow(home, "rwxr-xr-x");
        }
        try (var written = Files.list(home)) {
            assertThat(written).containsExactly(home.resolve("keys"));
        }
    }

    /** As docker/README.md says. */
    private void backup(Map<String, String> settings) throws IOException, InterruptedException {
        var page = Files.readString(Path.of("docker", "README.md")).replace("\\\n", " ");
        var arguments = Pattern.compile("--entrypoint java node1 +([^\\n]*)").matcher(page);
        assertThat(arguments.find()).isTrue();
        var command = new ArrayList<String>();
        command.add(JAVA);
        for (var word : arguments.group(1).strip().split(" +")) {
            command.add(here(word).replaceFirst("^/(backups|elsewhere)/", root + "/tmp/$1/"));
        }
        var answer = Tool.finish(new ProcessBuilder(command).directory(root.toFile()), new HashMap<>(settings));
        assertThat(answer.exitCode()).as(answer.said()).isZero();
        assertThat(root.resolve("tmp/backups"))
                .isDirectoryContaining(backup -> Files.exists(backup.resolve("manifest.json")));
    }
}
