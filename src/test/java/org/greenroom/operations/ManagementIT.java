package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.greenroom.testing.ServedPortal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands on the management port, and what does not stand on that of members. */
@ServedPortal
class ManagementIT {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int management;

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void healthAndFiguresStandOnTheirOwnPort() throws Exception {
        assertThat(get(management, "/actuator/health/readiness"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer ->
                        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("keys"));
        assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get(management, "/actuator/prometheus"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("greenroom_outbox_waiting", "greenroom_cast_refusals_total{reason=\"already-voted\"}")
                        .doesNotContain("http_server", "uri=", "ballot=", "member"));
    }

    @Test
    void everyFigureOfTheDashboardAndOfTheOperatorsPageIsRead() throws Exception {
        var read = get(management, "/actuator/prometheus").body();
        var asked = new TreeSet<String>();
        var expressions = Pattern.compile("\"expr\": \"(.*)\"")
                .matcher(Files.readString(Path.of("docker", "grafana-dashboard.json")));
        expressions.results().forEach(found -> Pattern.compile("[a-z]+(_[a-z0-9]+)+")
                .matcher(found.group(1))
                .results()
                .forEach(name -> asked.add(name.group())));
        Pattern.compile("`((?:greenroom|hikaricp)_[a-z0-9_]+)")
                .matcher(Files.readString(Path.of("src", "docs", "operating.md")))
                .results()
                .forEach(found -> asked.add(found.group(1)));
        assertThat(asked).hasSizeGreaterThan(9).allMatch(name -> read.lines().anyMatch(line -> line.startsWith(name)));
    }

    @Test
    void nothingElseStandsThere() throws Exception {
        for (var path : new String[] {
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/loggers",
            "/actuator/beans",
            "/actuator/shutdown",
            "/sign-in"
        }) {
            assertThat(get(management, path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void membersDoNotReachIt() throws Exception {
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus"}) {
            assertThat(get(port, path)).as(path).satisfies(answer -> assertThat(answer.body())
                    .doesNotContain("UP", "greenroom_outbox"));
        }
    }
}
