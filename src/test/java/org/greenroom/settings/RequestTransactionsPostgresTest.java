package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.greenroom.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A request gives a slow database up; what runs beside requests does not. */
@PostgresTest
class RequestTransactionsPostgresTest {

    @Autowired
    DataSource database;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager ofThePortal;

    private RequestTransactions manager;
    private TransactionTemplate inTransaction;

    @BeforeEach
    void oneSecond() {
        RequestContextHolder.resetRequestAttributes();
        manager = new RequestTransactions(
                database, new DatabaseSettings(Duration.ofSeconds(1), Duration.ofSeconds(40), Duration.ofSeconds(50)));
        manager.setEntityManagerFactory(entities);
        manager.afterPropertiesSet();
        inTransaction = new TransactionTemplate(manager);
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void somebodyAsks() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private Object take(double seconds) {
        return inTransaction.execute(tx -> jdbc.sql("select 1 from (select pg_sleep(:seconds)) as slow")
                .param("seconds", seconds)
                .query(Integer.class)
                .single());
    }

    private int patienceOfTheLine() {
        return new JdbcTemplate(database).execute(Connection::getNetworkTimeout);
    }

    @Test
    void aRequestIsToldThatTheDatabaseIsTooSlow() {
        somebodyAsks();
        assertThatThrownBy(() -> take(20)).isInstanceOf(QueryTimeoutException.class);
        assertThat(take(0)).as("the next one").isEqualTo(1);
    }

    @Test
    void workBesideRequestsTakesItsTime() {
        assertThat(take(1.5)).isEqualTo(1);
    }

    @Test
    void aLineThatSaysNothingIsHungUpOnSoonerForARequest() {
        int otherwise = patienceOfTheLine();
        assertThat(otherwise).isEqualTo(120_000);
        somebodyAsks();
        assertThat(inTransaction.<Integer>execute(tx -> patienceOfTheLine())).isEqualTo(4_000);
        assertThat(patienceOfTheLine()).as("given back to the pool").isEqualTo(otherwise);
    }

    @Test
    void whatAsksForLongerHasItAndTheLineWaitsNoLongerThanItsOwnLimit() {
        somebodyAsks();
        inTransaction.setTimeout(60);
        assertThat(inTransaction.<Integer>execute(tx -> patienceOfTheLine())).isEqualTo(63_000);
        assertThat(take(1.5)).isEqualTo(1);
        inTransaction.setTimeout(3600);
        assertThat(inTransaction.<Integer>execute(tx -> patienceOfTheLine())).isEqualTo(120_000);
    }

    @Test
    void whatCarriesALabelHasTheTimeOfItsSetting() {
        somebodyAsks();
        var labelled = new DefaultTransactionAttribute();
        labelled.setLabels(Set.of(DatabaseSettings.APPROVAL));
        var transaction = manager.getTransaction(labelled);
        try {
            assertThat(patienceOfTheLine()).isEqualTo(43_000);
        } finally {
            manager.rollback(transaction);
        }
    }

    @Test
    void thePortalItselfUsesIt() {
        assertThat(ofThePortal).isInstanceOf(RequestTransactions.class);
    }
}
