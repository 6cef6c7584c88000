package org.greenroom.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.greenroom.consent.Use;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class WordingsPostgresTest extends WordingsContract {

    private static final String EMPTY = "two_new_nodes";

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesThatStartOnAnEmptyDatabasePublishVersionOneOnce() throws Exception {
        jdbc.sql("create schema " + EMPTY).update();
        jdbc.sql("create table " + EMPTY + ".consent_wording (like public.consent_wording including all)")
                .update();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            Callable<Boolean> start = () -> {
                var node = node();
                together.await();
                node.afterSingletonsInstantiated();
                return true;
            };
            for (var done : nodes.invokeAll(Stream.of(start, start).toList())) {
                assertThat(done.get()).isTrue();
            }
            assertThat(jdbc.sql("select count(*) from " + EMPTY + ".consent_wording")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(Use.values().length);
        } finally {
            jdbc.sql("drop schema " + EMPTY + " cascade").update();
        }
    }

    private static FirstWordings node() {
        var database = new DriverManagerDataSource(EmbeddedPostgresServer.url(), "postgres", "postgres");
        database.setSchema(EMPTY);
        return new FirstWordings(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }
}
