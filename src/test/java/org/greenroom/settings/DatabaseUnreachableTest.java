package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnreachableTest {

    private final DatabaseUnreachable analyzer = new DatabaseUnreachable(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/greenroom?password=hidden"));

    @ParameterizedTest
    @CsvSource({
        "08001, the server does not answer",
        "08006, the server does not answer",
        "28P01, user or password are wrong",
        "3D000, no database of this name",
        "90020, another process uses the file"
    })
    void whyTheDatabaseCannotBeOpenedIsSaid(String state, String words) {
        var failure = new IllegalStateException(
                new SQLTransientConnectionException("pool", null, new SQLException("driver’s words", state)));

        var analysis = analyzer.analyze(failure);

        assertThat(analysis.getDescription())
                .contains("jdbc:postgresql://db:5432/greenroom could not be opened", words)
                .doesNotContain("hidden", "driver’s words");
        assertThat(analysis.getAction()).contains("GREENROOM_DB_URL", "GREENROOM_DB_USER", "GREENROOM_DB_PASSWORD");
    }

    @Test
    void otherTroubleIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("a duplicate", "23505"))))
                .isNull();
    }
}
