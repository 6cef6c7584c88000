package org.greenroom.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a portal’s database is: the same three variables that the portal itself is started with.
 *
 * @param url its JDBC address
 * @param user who signs in
 * @param password never shown
 */
record PortalDatabase(String url, String user, String password) {

    static final String URL = "GREENROOM_DB_URL";
    static final String USER = "GREENROOM_DB_USER";
    static final String PASSWORD = "GREENROOM_DB_PASSWORD";

    /** Those of {@code application.yaml}; a test holds the two together. */
    static final String EMBEDDED =
            "jdbc:h2:file:./data/greenroom;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private static final String EMBEDDED_FILE = "data/greenroom";
    private static final String FILE = "jdbc:h2:file:";

    static final String DEFAULT_USER = "greenroom";

    /** What the variables say, as the portal reads them. */
    static PortalDatabase of(Map<String, String> environment) {
        return new PortalDatabase(
                said(environment, URL).orElse(EMBEDDED),
                said(environment, USER).orElse(DEFAULT_USER),
                said(environment, PASSWORD).orElse(""));
    }

    /**
     * The one that is named, for what must not be done to another by mistake.
     *
     * @param embedded whether the file in the folder of the portal is meant
     * @throws OperationFailed when none is named, or two are
     */
    static PortalDatabase named(Map<String, String> environment, boolean embedded) {
        if (embedded == said(environment, URL).isPresent()) {
            throw new OperationFailed(
                    embedded
                            ? "Which one? " + URL + " names a database, and --embedded another."
                            : "Which database? Set " + URL
                                    + " as for the portal itself, or say --embedded for the H2 file " + EMBEDDED_FILE
                                    + ". Nothing was changed.");
        }
        return of(environment);
    }

    /** From the environment, or from a file of that name in the folder of secrets: as in the profile {@code production}. */
    private static Optional<String> said(Map<String, String> environment, String name) {
        if (environment.containsKey(name)) {
            return Optional.of(environment.get(name));
        }
        var file = Path.of(environment.getOrDefault("GREENROOM_SECRETS", "/run/secrets"), name);
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).stripTrailing()) : Optional.empty();
        } catch (IOException e) {
            throw new OperationFailed("The file " + file + " could not be read.", e);
        }
    }

    /**
     * An H2 file by its address; what the portal itself says of its own file is added where nothing is said.
     *
     * @throws OperationFailed when it is no address of a file
     */
    static PortalDatabase file(String url) {
        if (!url.startsWith(FILE)) {
            throw new OperationFailed("Only the union of an H2 file is moved: --from jdbc:h2:file:/path/greenroom");
        }
        return new PortalDatabase(
                url.contains(";") ? url : url + EMBEDDED.substring(EMBEDDED.indexOf(';')), DEFAULT_USER, "");
    }

    /** The file of an H2 database. */
    Path file() {
        var name = address().substring(FILE.length());
        var home = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
        return Path.of(home + ".mv.db");
    }

    /** The embedded one, whatever the variables say. */
    static PortalDatabase embedded() {
        return new PortalDatabase(EMBEDDED, DEFAULT_USER, "");
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The folder of migrations that only this kind of database has. */
    String vendor() {
        return isPostgres() ? "postgresql" : "h2";
    }

    /** Connects to one that is there; a file is not made. */
    Connection connect() {
        return open(isH2() ? url + ";IFEXISTS=TRUE" : url);
    }

    /** Connects, and makes the file where there is none. */
    Connection connectOrMake() {
        return open(url);
    }

    private Connection open(String address) {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        if (isPostgres()) {
            properties.put("reWriteBatchedInserts", "true");
        }
        try {
            return DriverManager.getConnection(address, properties);
        } catch (SQLException e) {
            throw new OperationFailed(
                    "The database at " + address() + " could not be opened: " + why(e) + "\nSet " + URL + ", " + USER
                            + " and " + PASSWORD + " as for the portal itself.",
                    e);
        }
    }

    private static String why(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "90020" -> "another process uses the file. Stop the portal first.";
            case "90146" -> "there is no such file.";
            case "28000", "28P01" -> "user or password are wrong.";
            case "3D000" -> "there is no database of this name.";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** The address without what follows it, which may hold a password. */
    String address() {
        return url.replaceFirst("[?;].*", "");
    }

    @Override
    public String toString() {
        return "PortalDatabase[" + address() + "]";
    }
}
