package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.audit.AuditExport;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotDecisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.DefaultTransactionDefinition;

class RequestTransactionsTest {

    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofHours(1));

    private static Set<String> labels(Class<?> service, String method) {
        return Arrays.stream(service.getMethods())
                .filter(found -> found.getName().equals(method))
                .map(found -> Objects.requireNonNull(
                        new AnnotationTransactionAttributeSource().getTransactionAttribute(found, service)))
                .flatMap(attribute -> attribute.getLabels().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void whatTakesLongSaysSoByALabelAndTheSettingsSayHowLong() {
        assertThat(SETTINGS.timeout(labels(BallotDecisions.class, "approve"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(SETTINGS.timeout(labels(AuditExport.class, "writeTo"))).isEqualTo(Duration.ofHours(1));
        assertThat(SETTINGS.timeout(labels(AuditTrail.class, "verify"))).isEqualTo(Duration.ofHours(1));
        assertThat(SETTINGS.timeout(labels(BallotDecisions.class, "reject"))).isNull();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new DatabaseSettings(Duration.ofSeconds(20), Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** It would stay with the connection, for whoever gets it next. */
    @Test
    void theEmbeddedDatabaseIsGivenNoLimitNotEvenOneThatIsAskedFor() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        var asked = new DefaultTransactionDefinition();
        asked.setTimeout(3600);
        assertThat(new RequestTransactions(database, SETTINGS).determineTimeout(asked))
                .isEqualTo(TransactionDefinition.TIMEOUT_DEFAULT);
    }
}
