package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.hashing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-offs of a ballot in the database; the last one counts. */
@Component
class SignOffRecords {

    private final JdbcClient jdbc;
    private final Paper paper;

    SignOffRecords(JdbcClient jdbc, Paper paper) {
        this.jdbc = jdbc;
        this.paper = paper;
    }

    /** The last one, held against the paper as it stands. */
    Optional<SignOff> of(Ballot ballot) {
        return jdbc.sql("""
                        select * from ballot_sign_off where ballot_id = :ballot
                        order by place desc fetch first 1 rows only""")
                .param("ballot", ballot.id())
                .query((row, n) -> signOff(row, hash(ballot)))
                .optional();
    }

    private static SignOff signOff(ResultSet row, String paperNow) throws SQLException {
        return new SignOff(
                row.getString("adviser"),
                row.getObject("given_on", LocalDate.class),
                row.getString("note"),
                new Actor(row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("paper_sha256").equals(paperNow));
    }

    /** Adds one; the ballot is locked. */
    void add(Ballot ballot, SignOff signOff) {
        jdbc.sql("""
                        insert into ballot_sign_off
                        select :ballot, count(*), :adviser, :givenOn, :note, :paper, :by, :byName, :at
                        from ballot_sign_off where ballot_id = :ballot""")
                .param("ballot", ballot.id())
                .param("adviser", signOff.adviser())
                .param("givenOn", signOff.givenOn())
                .param("note", signOff.note())
                .param("paper", hash(ballot))
                .param("by", signOff.recordedBy().id())
                .param("byName", signOff.recordedBy().name())
                .param("at", signOff.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** SHA-256 of what is approved when the ballot opens, in hexadecimal. */
    String hash(Ballot ballot) {
        return Sha256.hex(paper.payload(ballot));
    }
}
