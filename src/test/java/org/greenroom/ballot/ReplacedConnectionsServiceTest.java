package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pool replaces each connection after half an hour, also the one by which the tables were made. H2 2.4.240 kept
 * that one in a table's checks and from then on refused every row, a vote as well.
 */
@GreenroomTest
class ReplacedConnectionsServiceTest {

    @Autowired
    private TestBallots testBallots;

    @Autowired
    private DataSource dataSource;

    @Test
    void aBallotOpensAndTakesVotesOnConnectionsThatCameLater() throws SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class);
        // A database without any connection is closed and read anew, which hides the fault.
        try (var held = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            pool.getHikariPoolMXBean().softEvictConnections();
            vote();
            assertThat(held.isValid(1)).isTrue();
        }
    }

    private void vote() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        var voter = made.voters().getFirst();

        assertThat(voter.cast(made.id(), voter.seal(made.id(), 0))).isInstanceOf(Accepted.class);
    }
}
