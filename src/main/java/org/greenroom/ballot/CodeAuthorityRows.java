package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.CodeAuthority.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of those who make voting codes. Whoever writes has locked the ballot. */
@Component
class CodeAuthorityRows {

    private final JdbcClient jdbc;

    CodeAuthorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the portal makes the codes. */
    Optional<CodeAuthority> find(UUID ballotId) {
        return jdbc.sql("select account_id, name, election_uuid, roll, spares, handed_in_on"
                        + " from ballot_code_authority where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> authority(row))
                .optional();
    }

    private static CodeAuthority authority(ResultSet row) throws SQLException {
        var uuid = row.getString("election_uuid");
        return new CodeAuthority(
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                uuid == null ? null : new Asked(uuid, row.getInt("roll"), row.getInt("spares")),
                row.getObject("handed_in_on", LocalDate.class));
    }

    /** The ballots whose codes somebody makes. */
    List<UUID> ballotsOf(UUID accountId) {
        return jdbc.sql("select ballot_id from ballot_code_authority where account_id = :account")
                .param("account", accountId)
                .query(UUID.class)
                .list();
    }

    /** The name that goes on the paper; null where the portal makes the codes. */
    @Nullable
    String name(UUID ballotId) {
        return find(ballotId).map(CodeAuthority::name).orElse(null);
    }

    /** Somebody, or nobody, for a draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID ballotId, @Nullable CodeAuthority authority) {
        jdbc.sql("delete from ballot_code_authority where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
        if (authority != null) {
            jdbc.sql("insert into ballot_code_authority (ballot_id, account_id, name)"
                            + " values (:ballot, :account, :name)")
                    .param("ballot", ballotId)
                    .param("account", authority.accountId())
                    .param("name", authority.name())
                    .update();
        }
    }

    /** Fixes what the codes are made for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(UUID ballotId, Asked asked) {
        jdbc.sql("update ballot_code_authority set election_uuid = :uuid, roll = :roll, spares = :spares"
                        + " where ballot_id = :ballot and election_uuid is null")
                .param("uuid", asked.electionUuid())
                .param("roll", asked.roll())
                .param("spares", asked.spares())
                .param("ballot", ballotId)
                .update();
    }

    /** Keeps the public credentials, which are sorted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handIn(UUID ballotId, byte[] publicCredentials, LocalDate day) {
        jdbc.sql("update ballot_code_authority set public_credentials = :bytes, handed_in_on = :day"
                        + " where ballot_id = :ballot")
                .param("bytes", publicCredentials)
                .param("day", day)
                .param("ballot", ballotId)
                .update();
    }

    /** What was handed in and is not frozen yet. */
    Optional<byte[]> handedIn(UUID ballotId) {
        return jdbc
                .sql("select public_credentials from ballot_code_authority"
                        + " where ballot_id = :ballot and public_credentials is not null")
                .param("ballot", ballotId)
                .query((row, number) -> row.getBytes("public_credentials"))
                .list()
                .stream()
                .findFirst();
    }

    /** The frozen election holds them now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void frozen(UUID ballotId) {
        jdbc.sql("update ballot_code_authority set public_credentials = null where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }
}
