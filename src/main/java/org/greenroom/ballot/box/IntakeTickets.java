package org.greenroom.ballot.box;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The closing instant. A request that has arrived takes a ticket under a shared lock of its ballot, by the database's
 * clock; the close locks the ballot for itself and then waits until every ticket is given back. So what arrived before
 * the closing instant is stored or refused before anything is counted, and nothing that arrived later gets in.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IntakeTickets {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final String sharedLock;

    IntakeTickets(JdbcClient jdbc, DatabaseClock clock, DataSource dataSource) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sharedLock = sharedLock(dataSource);
    }

    private static String sharedLock(DataSource dataSource) {
        try {
            var product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
            // H2 has no shared row locks; the transaction that takes a ticket is short.
            return "PostgreSQL".equals(product) ? " for share" : " for update";
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    /** What became of a request at the door. */
    public sealed interface Arrival {
        /** @param ticket to be taken when the ballot is stored, or given back */
        record InTime(UUID ticket) implements Arrival {}

        /** @param opensAt null while that is undecided */
        record TooEarly(@Nullable Instant opensAt) implements Arrival {}

        /** Held after a restore. */
        record Suspended() implements Arrival {}

        record TooLate(Instant arrivedAt, @Nullable Instant closesAt) implements Arrival {}
    }

    private record Hours(
            String state,
            @Nullable OffsetDateTime opensAt,
            @Nullable OffsetDateTime closesAt,
            boolean suspended) {}

    /** Takes a ticket, if the ballot is open at this instant; empty if there is no such ballot. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Arrival> arrive(UUID ballotId, Duration lease) {
        Optional<Hours> found = jdbc.sql(
                        "select state, opens_at, closes_at, suspended_at is not null as suspended from ballot where id = :ballot"
                                + sharedLock)
                .param("ballot", ballotId)
                .query((row, number) -> new Hours(
                        row.getString("state"),
                        row.getObject("opens_at", OffsetDateTime.class),
                        row.getObject("closes_at", OffsetDateTime.class),
                        row.getBoolean("suspended")))
                .optional();
        // Asked after the lock is there: whoever closed meanwhile did so before this instant.
        Instant now = clock.now();
        return found.map(hours -> arrival(ballotId, hours, now, lease));
    }

    private Arrival arrival(UUID ballotId, Hours hours, Instant now, Duration lease) {
        if (hours.suspended()) {
            return new Arrival.Suspended();
        }
        Instant opensAt = hours.opensAt() == null ? null : hours.opensAt().toInstant();
        Instant closesAt = hours.closesAt() == null ? null : hours.closesAt().toInstant();
        return switch (hours.state()) {
            case "DRAFT", "PROPOSED", "PREPARING", "SCHEDULED" -> new Arrival.TooEarly(opensAt);
            case "OPEN" -> {
                if (opensAt != null && now.isBefore(opensAt)) {
                    yield new Arrival.TooEarly(opensAt);
                }
                if (closesAt == null || !now.isBefore(closesAt)) {
                    yield new Arrival.TooLate(now, closesAt);
                }
                yield new Arrival.InTime(insert(ballotId, now.plus(lease)));
            }
            default -> new Arrival.TooLate(now, closesAt);
        };
    }

    private UUID insert(UUID ballotId, Instant leaseUntil) {
        UUID ticket = UUID.randomUUID();
        jdbc.sql("insert into intake_ticket (id, ballot_id, lease_until) values (:id, :ballot, :until)")
                .param("id", ticket)
                .param("ballot", ballotId)
                // To the full minute: the row need not tell when somebody voted.
                .param("until", utc(leaseUntil.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)))
                .update();
        return ticket;
    }

    /** Uses a ticket up, as a part of storing. @return false if it expired and the close went on without it */
    public boolean use(UUID ticket) {
        return jdbc.sql("delete from intake_ticket where id = :id")
                        .param("id", ticket)
                        .update()
                == 1;
    }

    /** Gives a ticket back after a refusal. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(UUID ticket) {
        use(ticket);
    }

    /** Turns everything away that is still being checked; whoever is storing already is waited for. */
    public void revokeAll(UUID ballotId) {
        jdbc.sql("delete from intake_ticket where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }

    /** How many requests are still being checked; those whose lease has run out are turned away for good. */
    public int outstanding(UUID ballotId) {
        jdbc.sql("delete from intake_ticket where ballot_id = :ballot and lease_until < :now")
                .param("ballot", ballotId)
                .param("now", utc(clock.now()))
                .update();
        return jdbc.sql("select count(*) from intake_ticket where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
