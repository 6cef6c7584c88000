package org.greenroom.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.sql.DataSource;
import org.greenroom.consent.Use;
import org.greenroom.hashing.Sha256;
import org.greenroom.testing.CountedStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What published wordings promise, on every database. Whatever a test publishes is rolled back. */
@Transactional
abstract class WordingsContract {

    private static final Instant BEFORE = FirstWordings.PUBLISHED_AT.minusSeconds(1);
    private static final Instant SECOND = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-05-01T09:00:00Z");

    @Autowired
    private Wordings wordings;

    @Autowired
    private FirstWordings first;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @ParameterizedTest
    @EnumSource(Use.class)
    void aFreshPortalHasVersionOneOfEachUse(Use use) {
        var wording = wordings.version(use, 1).orElseThrow();

        assertThat(wording.use()).isEqualTo(use);
        assertThat(wording.material()).isTrue();
        assertThat(wording.publishedAt()).isEqualTo(FirstWordings.PUBLISHED_AT);
        assertThat(wording.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(Sha256.of(WordingBytes.write(use, 1, wording.english(), wording.welsh()))));
        assertThat(wording.in(Locale.of("cy"))).isEqualTo(wording.welsh()).isNotEqualTo(wording.english());
        assertThat(wording.in(Locale.FRANCE)).isEqualTo(wording.english());
    }

    @Test
    void startingAgainPublishesNothing() {
        var before = jdbc.sql("select count(*) from consent_wording")
                .query(Long.class)
                .single();

        first.afterSingletonsInstantiated();

        assertThat(jdbc.sql("select count(*) from consent_wording")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void theNewestPublishedVersionIsTheCurrentOne() {
        publish(Use.SCAN_BODY, 2, false, SECOND);

        assertThat(wordings.current(Use.SCAN_BODY).version()).isEqualTo(2);
        assertThat(wordings.current(Use.SCAN_BODY).english().title()).isEqualTo("Title 2");
        assertThat(wordings.current()).hasSize(Use.values().length);
        assertThat(wordings.current().get(Use.SCAN_BODY)).isEqualTo(wordings.current(Use.SCAN_BODY));
        assertThat(wordings.history(Use.SCAN_BODY)).extracting(Wording::version).containsExactly(2, 1);
        assertThat(wordings.version(Use.SCAN_BODY, 3)).isEmpty();
    }

    @Test
    void aNewWordingCountsFromItsPublicationAndOnlyIfItIsMaterial() {
        publish(Use.SCAN_BODY, 2, true, SECOND);
        publish(Use.SCAN_BODY, 3, false, THIRD);

        assertThat(wordings.lastMaterial(Use.SCAN_BODY, SECOND.minusMillis(1))).isEqualTo(1);
        assertThat(wordings.lastMaterial(Use.SCAN_BODY, SECOND)).isEqualTo(2);
        assertThat(wordings.lastMaterial(Use.SCAN_BODY, THIRD)).isEqualTo(2);
        assertThat(wordings.lastMaterial(THIRD)).hasSize(Use.values().length).containsEntry(Use.SCAN_FACE, 1);
        assertThat(wordings.lastMaterial(BEFORE)).isEmpty();
        assertThatThrownBy(() -> wordings.lastMaterial(Use.SCAN_BODY, BEFORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allWordingsAreReadWithOneStatementOnceTheirTextsAreKnown() {
        var counted = new CountedStatements(dataSource);
        var reader = new Wordings(JdbcClient.create(counted.dataSource()));

        assertThat(counted.during(reader::current)).isEqualTo(2);
        assertThat(counted.during(reader::current)).isOne();
        assertThat(counted.during(() -> reader.lastMaterial(THIRD))).isOne();
        assertThat(counted.during(() -> reader.current(Use.SCAN_FACE))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update consent_wording set material = true", "delete from consent_wording"})
    void theDatabaseRefusesToChangeOrDeleteWhatWasPublished(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theDatabaseRefusesASecondVersionOfTheSameNumber() {
        publish(Use.SCAN_BODY, 2, true, SECOND);

        assertThatThrownBy(() -> publish(Use.SCAN_BODY, 2, true, THIRD)).isInstanceOf(DataAccessException.class);
    }

    private void publish(Use use, int version, boolean material, Instant at) {
        publishing.publish(use, version, text(version), text(version), material, at, "First", "Second");
    }

    private static WordingText text(int version) {
        return new WordingText("Title " + version, "Meaning.", "Example.", "Yes.", "Out of scope.");
    }
}
