package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenroom.processes.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be asked without a Docker engine: compose takes its file, HAProxy takes its own with the certificate that
 * docker/README.md makes, and the scripts are ones that a shell reads as they are meant. In a copy of the folder.
 */
class DockerInteropTest {

    private static final Map<String, String> ADDRESS = Map.of("GREENROOM_BASE_URL", "https://portal.union.example");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("docker"));
        for (var name : List.of("compose.yaml", "haproxy.cfg", "README.md")) {
            Files.copy(Path.of("docker", name), folder.resolve("docker").resolve(name));
        }
    }

    /** The plugin of Docker where there is one, or the program of its own. */
    private Tool compose() throws IOException, InterruptedException {
        var docker = new Tool(List.of("docker", "compose"));
        try {
            if (docker.run(folder, Map.of(), "version").exitCode() == 0) {
                return docker;
            }
        } catch (IOException e) {
            // No such program.
        }
        return Tool.require("docker-compose");
    }

    private Tool.Answer config(Map<String, String> environment) throws IOException, InterruptedException {
        return compose().run(folder, environment, "-f", "docker/compose.yaml", "config", "-q");
    }

    private void change(String name, String from, String to) throws IOException {
        var file = folder.resolve("docker").resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** The first block of commands of the page, but for the one that starts the containers. */
    private void makeSecretsAsThePageSays() throws IOException, InterruptedException {
        Tool.require("openssl");
        var steps = Files.readString(folder.resolve("docker/README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("    "))
                .takeWhile(line -> line.startsWith("    "))
                .filter(line -> !line.contains("docker compose"))
                .collect(Collectors.joining("\n"));
        assertThat(steps).contains("openssl rand", "openssl req");
        var made = new Tool(List.of("sh", "-euc")).run(folder, Map.of(), steps);
        assertThat(made.exitCode()).as(made.said()).isZero();
        assertThat(folder.resolve("docker/secrets/tls.pem")).isNotEmptyFile();
    }

    @Test
    void composeTakesItsFile() throws Exception {
        makeSecretsAsThePageSays();
        var answer = config(ADDRESS);
        assertThat(answer.exitCode()).as(answer.said()).isZero();
    }

    @Test
    void composeRefusesToStartWithoutTheAddressMembersUse() throws Exception {
        var environment = new HashMap<>(ADDRESS);
        environment.put("GREENROOM_BASE_URL", "");
        var answer = config(environment);
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.said()).contains("set GREENROOM_BASE_URL to the https address members use");
    }

    /** So that a yes means something. */
    @Test
    void composeHoldsAFileAgainstItsSchema() throws Exception {
        change("compose.yaml", "restart: unless-stopped", "restarts: unless-stopped");
        assertThat(config(ADDRESS).exitCode()).isNotZero();
    }

    private Tool.Answer proxy() throws IOException, InterruptedException {
        return Tool.require("haproxy").run(folder, Map.of(), "-c", "-f", "docker/haproxy.cfg");
    }

    /** With no node in sight: the proxy starts before them and finds them later. */
    @Test
    void theProxyTakesItsFileWithItsCertificate() throws Exception {
        makeSecretsAsThePageSays();
        var certificate = folder.resolve("docker/secrets/tls.pem");
        change("haproxy.cfg", "/run/secrets/tls.pem", certificate.toString());
        var answer = proxy();
        assertThat(answer.exitCode()).as(answer.said()).isZero();
        assertThat(answer.said().lines().filter(line -> line.contains("[WARNING]")))
                .allMatch(line -> line.contains("could not resolve address 'node"));
        Files.writeString(certificate, "");
        assertThat(proxy().exitCode()).as("without a certificate").isNotZero();
    }

    @Test
    void scriptsMeanWhatTheySay() throws Exception {
        var answer = Tool.require("shellcheck").run(Path.of("").toAbsolutePath(), Map.of(), "portal");
        assertThat(answer.exitCode()).as(answer.said()).isZero();
    }
}
