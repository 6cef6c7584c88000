package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

class RequestTransactionsTest {

    /** It would stay with the connection, for whoever gets it next. */
    @Test
    void theEmbeddedDatabaseIsGivenNoLimitNotEvenOneThatIsAskedFor() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        var asked = new DefaultTransactionDefinition();
        asked.setTimeout(3600);
        assertThat(new RequestTransactions(database, Duration.ofSeconds(20)).determineTimeout(asked))
                .isEqualTo(TransactionDefinition.TIMEOUT_DEFAULT);
    }
}
