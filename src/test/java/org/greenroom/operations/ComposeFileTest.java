package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What lies in docker/ cannot be run by every test; it is read here, so that it does not rot. */
class ComposeFileTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    /** Variables of compose itself: where its files lie, and what becomes one of the portal's. */
    private static final Set<String> OF_COMPOSE = Set.of(
            "GREENROOM_SECRETS_FOLDER",
            "GREENROOM_PROFILE",
            "GREENROOM_MAIL_HOST",
            "GREENROOM_MAIL_PORT",
            "GREENROOM_MAIL_USERNAME");

    private static String text(String name) throws IOException {
        return Files.readString(DOCKER.resolve(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> compose() throws IOException {
        return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text("compose.yaml"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        assertThat(of).containsKey(name);
        return (Map<String, Object>) of.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> of, String name) {
        assertThat(of).containsKey(name);
        return (List<String>) of.get(name);
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(
                new FileSystemResource("src/main/resources/application.yaml"),
                new FileSystemResource("src/main/resources/application-production.yaml"));
        return yaml.getObject();
    }

    /** Names that the settings files read, and those that Spring Boot or the settings classes know. */
    private static Set<String> known() {
        var known = new TreeSet<String>();
        settings().values().forEach(value -> VARIABLE.matcher(String.valueOf(value))
                .results()
                .forEach(found -> known.add(found.group(1))));
        known.addAll(List.of("GREENROOM_BASE_URL", "SPRING_PROFILES_ACTIVE", "SPRING_MAIL_HOST", "SPRING_MAIL_PORT"));
        known.add("GREENROOM_KEYS_FOLDER");
        return known;
    }

    @Test
    void everyVariableOfANodeIsASettingOfThePortal() throws IOException {
        var services = part(compose(), "services");
        for (var node : List.of("node1", "node2")) {
            assertThat(known())
                    .as(node)
                    .containsAll(part(part(services, node), "environment").keySet());
        }
        var asked = new TreeSet<String>();
        VARIABLE.matcher(text("compose.yaml")).results().forEach(found -> asked.add(found.group(1)));
        asked.removeAll(OF_COMPOSE);
        assertThat(known()).containsAll(asked);
    }

    @Test
    void whatAServiceUsesIsThere() throws IOException {
        var compose = compose();
        var services = part(compose, "services");
        assertThat(services).containsOnlyKeys("database", "node1", "node2", "proxy", "mail");
        for (var name : services.keySet()) {
            var service = part(services, name);
            assertThat(service).as(name).containsKey("image");
            assertThat(part(compose, "networks"))
                    .containsKeys(list(service, "networks").toArray(String[]::new));
            if (service.containsKey("secrets")) {
                assertThat(part(compose, "secrets"))
                        .containsKeys(list(service, "secrets").toArray(String[]::new));
            }
            if (service.containsKey("volumes")) {
                for (var volume : list(service, "volumes")) {
                    var from = volume.substring(0, volume.indexOf(':'));
                    if (from.startsWith("./")) {
                        assertThat(DOCKER.resolve(from)).exists();
                    } else {
                        assertThat(part(compose, "volumes")).containsKey(from);
                    }
                }
            }
        }
    }

    @Test
    void nodesAreReadOnlyWithoutRightsAndShareTheirKeys() throws IOException {
        var services = part(compose(), "services");
        for (var node : List.of("node1", "node2")) {
            var service = part(services, node);
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("user", "10001:10001")
                    .containsEntry("cap_drop", List.of("ALL"))
                    .doesNotContainKey("ports");
            assertThat(list(service, "volumes")).containsExactly("keys:/var/lib/greenroom/keys");
            assertThat(list(service, "networks")).containsExactly("inner");
            assertThat(part(service, "environment")).doesNotContainKey("GREENROOM_DB_PASSWORD");
        }
        assertThat(part(part(compose(), "networks"), "inner")).containsEntry("internal", true);
    }

    @Test
    void theDockerfileRunsAsNobodyInParticularFromACache() throws IOException {
        var lines = text("Dockerfile").lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("FROM ") && line.endsWith("AS build"));
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList())
                .containsExactly("USER 10001:10001");
        assertThat(lines.indexOf("USER 10001:10001"))
                .isLessThan(lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("ENTRYPOINT"))
                        .findFirst()
                        .orElseThrow()));
        var all = String.join("\n", lines);
        assertThat(all)
                .contains("HEALTHCHECK", "-XX:AOTCacheOutput=/opt/greenroom/greenroom.aot")
                .contains("\"-XX:AOTCache=/opt/greenroom/greenroom.aot\"")
                .doesNotContain("PASSWORD", "ADD ", ":latest");
        for (var copied :
                Pattern.compile("(?m)^COPY ([a-z.]+) ").matcher(all).results().toList()) {
            assertThat(Path.of(copied.group(1))).exists();
        }
    }

    @Test
    void theProxyKeepsMembersAtOneNodeAndLogsNothing() throws IOException {
        var proxy = text("haproxy.cfg");
        assertThat(proxy)
                .contains("no log", "cookie greenroom-node insert", "server node1 node1:8080 cookie node1")
                .contains("server node2 node2:8080 cookie node2", "/actuator/health/readiness")
                .contains("del-header Forwarded", "set-header X-Forwarded-For %[src]")
                .doesNotContain("option httplog", "log global", "capture ");
    }

    /** {@code greenroom.a.b} in the page, or {@code greenroom.a} for all of one kind. */
    @Test
    void everySettingTheOperatorsPageNamesIsThere() throws Exception {
        var page = Files.readString(Path.of("src", "docs", "operating.md"));
        var known = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("org.greenroom")) {
            var type = Class.forName(found.getBeanClassName());
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            known.add(prefix);
            for (var part : type.getRecordComponents()) {
                known.add(prefix + "."
                        + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(known).contains("greenroom.ballot.batch-every");
        var named = Pattern.compile("`(greenroom(?:\\.[a-z-]+)+)`").matcher(page);
        assertThat(named.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void theOperatorsPageNamesEveryVariable() throws IOException {
        var page = Files.readString(Path.of("src", "docs", "operating.md"));
        var own = new TreeSet<>(known());
        own.removeIf(name -> !name.startsWith("GREENROOM_"));
        assertThat(own).allMatch(page::contains);
    }
}
