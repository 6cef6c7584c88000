package org.greenroom.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** What the profile {@code production} does not start with, each in a sentence that says what to do. */
final class ProductionRefusals {

    private static final int SHORTEST_SECRET = 20;

    /** Read by everybody on the machine in the list of processes, or by everybody who has the jar. */
    private static final Set<String> NOT_FOR_SECRETS = Set.of("commandLineArgs", "systemProperties");

    private static final List<String> SECRETS =
            List.of("GREENROOM_DB_PASSWORD", "spring.datasource.password", "spring.mail.password");

    private static final List<String> WELL_KNOWN = List.of(
            "greenroom",
            "postgres",
            "password",
            "changeme",
            "change-me",
            "secret",
            "example",
            "admin",
            "demo",
            "amber-lights-at-nine");

    private final ConfigurableEnvironment environment;
    private final List<String> refusals = new ArrayList<>();

    private ProductionRefusals(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Why this environment is none for production; empty when it is. */
    static List<String> of(ConfigurableEnvironment environment) {
        var found = new ProductionRefusals(environment);
        found.database();
        found.address();
        found.keys();
        found.demonstration();
        found.placesOfSecrets();
        return List.copyOf(found.refusals);
    }

    private String value(String name) {
        return environment.getProperty(name, "").strip();
    }

    private void refuse(String why) {
        refusals.add(why);
    }

    private void database() {
        var url = value("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            refuse("The database is not PostgreSQL: set GREENROOM_DB_URL to jdbc:postgresql://…");
        } else if (!url.contains("logServerErrorDetail=false")) {
            refuse("The driver would quote members’ data in its errors: add logServerErrorDetail=false to"
                    + " GREENROOM_DB_URL.");
        }
        secret("spring.datasource.password", "GREENROOM_DB_PASSWORD", "The database’s password");
    }

    private void secret(String name, String variable, String what) {
        var secret = value(name);
        var lower = secret.toLowerCase(Locale.ROOT);
        if (secret.isEmpty()) {
            refuse(what + " is missing: set " + variable
                    + " in the environment or as a file in the folder of secrets.");
        } else if (WELL_KNOWN.stream()
                .anyMatch(known -> lower.startsWith(known) && lower.length() < known.length() + 4)) {
            refuse(what + " is a well-known one: make a random one and set " + variable + ".");
        } else if (secret.length() < SHORTEST_SECRET
                || secret.chars().distinct().count() < 8) {
            refuse(what + " is too weak: make a random one of at least " + SHORTEST_SECRET + " characters and set "
                    + variable + ".");
        }
    }

    private void address() {
        var address = value("greenroom.base-url");
        if (!address.startsWith("https://")) {
            refuse("Members would not be protected on the way: set GREENROOM_BASE_URL to an address with https.");
        } else if (Set.of("localhost", "127.0.0.1")
                .contains(String.valueOf(URI.create(address).getHost()))) {
            refuse("Links in mail would lead nowhere: set GREENROOM_BASE_URL to the address members use.");
        }
    }

    private void keys() {
        var folder = value("greenroom.keys.folder");
        if (folder.isEmpty() || !Path.of(folder).isAbsolute()) {
            refuse(
                    "Keys must lie outside the database and its backups: set GREENROOM_KEYS_FOLDER to an absolute path of"
                            + " a secret store’s mount.");
        }
    }

    private void demonstration() {
        if (environment.containsProperty("greenroom.demo.password")) {
            refuse("greenroom.demo.password is set: the demonstration has no place in production.");
        }
    }

    private void placesOfSecrets() {
        for (var source : environment.getPropertySources()) {
            if (isOpen(source)) {
                SECRETS.stream()
                        .filter(source::containsProperty)
                        .map(name -> "The secret " + name + " stands in " + source.getName()
                                + ", where others can read it: set it in the environment or as a file in the folder of"
                                + " secrets.")
                        .forEach(this::refuse);
            }
        }
    }

    private static boolean isOpen(PropertySource<?> source) {
        return NOT_FOR_SECRETS.contains(source.getName());
    }
}
