package org.greenroom.settings;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in words why the portal does not start when its database cannot be opened. Named in {@code
 * META-INF/spring.factories}.
 */
final class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseUnreachable(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var why = why(deepest(cause));
        if (why == null) {
            return null;
        }
        return new FailureAnalysis(
                "The database at " + address() + " could not be opened: " + why,
                "Set GREENROOM_DB_URL, GREENROOM_DB_USER and GREENROOM_DB_PASSWORD; without them the portal uses the H2"
                        + " file data/greenroom. src/docs/operating.md says more.",
                cause);
    }

    /** Pools wrap what the driver says. */
    private static SQLException deepest(SQLException failure) {
        SQLException deepest = failure;
        for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
            if (next instanceof SQLException further) {
                deepest = further;
            }
        }
        return deepest;
    }

    static @Nullable String why(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "90020" -> "another process uses the file. Stop that portal first, or give this one another folder.";
            case "28000", "28P01" -> "user or password are wrong.";
            case "3D000" ->
                "there is no database of this name on the server. Make it first; the portal makes the tables.";
            case "53300" -> "the server has no connection left for the portal.";
            default ->
                state.startsWith("08") ? "the server does not answer. Does it run, and is the address right?" : null;
        };
    }

    /** Without what follows it, which may hold a password. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("[?;].*", "");
    }
}
