package org.greenroom.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.Powers;
import org.greenroom.sealing.Trustees;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores and reads frozen elections. They never change, so the parsed ones are kept in memory, and with those in which
 * somebody votes what makes checking sooner.
 */
@Component
class BallotSetups {

    private final JdbcClient jdbc;
    private final Cache<UUID, Election> elections =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<UUID, Powers> powers = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    BallotSetups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(UUID ballotId, BallotSetup setup) {
        jdbc.sql("""
                        insert into ballot_setup
                            (ballot_id, election_uuid, fingerprint, election, trustees, public_credentials)
                        values (:ballot, :uuid, :fingerprint, :election, :trustees, :credentials)
                        """)
                .param("ballot", ballotId)
                .param("uuid", setup.election().uuid())
                .param("fingerprint", setup.election().fingerprint())
                .param("election", setup.election().bytes())
                .param("trustees", setup.trustees().bytes())
                .param("credentials", setup.credentials().bytes())
                .update();
    }

    /** The election of a ballot, if it is frozen. */
    public Optional<Election> election(UUID ballotId) {
        return Optional.ofNullable(elections.get(ballotId, this::read));
    }

    @SuppressWarnings("NullAway") // Caffeine keeps nothing for null.
    private Election read(UUID ballotId) {
        return jdbc.sql("select election from ballot_setup where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> Election.parse(row.getBytes("election")))
                .optional()
                .orElse(null);
    }

    /** What checking a ballot of this election needs often. */
    public Powers powers(UUID ballotId, Election election) {
        return powers.get(ballotId, id -> Powers.forCasts(election));
    }

    /** Everything, for the count. */
    public BallotSetup load(UUID ballotId) {
        return jdbc.sql("select election, trustees, public_credentials from ballot_setup where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new BallotSetup(
                        Election.parse(row.getBytes("election")),
                        Trustees.parse(row.getBytes("trustees")),
                        Credentials.parse(row.getBytes("public_credentials"))))
                .single();
    }

    /** The fingerprints of several elections, in one statement. */
    public Map<UUID, String> fingerprints(Collection<UUID> ballotIds) {
        Map<UUID, String> found = new HashMap<>();
        if (!ballotIds.isEmpty()) {
            jdbc.sql("select ballot_id, fingerprint from ballot_setup where ballot_id in (:ballots)")
                    .param("ballots", List.copyOf(ballotIds))
                    .query((row, number) ->
                            Map.entry(row.getObject("ballot_id", UUID.class), row.getString("fingerprint")))
                    .list()
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }
}
