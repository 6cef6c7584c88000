package org.greenroom.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link AddressChanges}; of secrets only their hashes. */
@Component
class AddressChangeRows {

    private static final String CONFIRMABLE = "confirm_hash = :hash and not confirmed and expires_at > :now";
    private static final String UNDOABLE = "(stop_hash = :hash or undo_hash = :hash) and expires_at > :now";

    private final JdbcClient jdbc;

    AddressChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Change(
            UUID id,
            UUID accountId,
            String newEmail,
            @Nullable String oldEmail,
            boolean confirmed) {}

    /** In place of one that waits. */
    void ask(UUID accountId, String newEmail, @Nullable String oldEmail, String confirm, String stop, Instant expires) {
        withdraw(accountId);
        jdbc.sql(
                        "insert into address_change (id, account_id, new_email, old_email, confirm_hash, stop_hash, expires_at,"
                                + " confirmed) values (:id, :account, :new, :old, :confirm, :stop, :expires, false)")
                .param("id", UUID.randomUUID())
                .param("account", accountId)
                .param("new", newEmail)
                .param("old", oldEmail, java.sql.Types.VARCHAR)
                .param("confirm", Tokens.hash(confirm))
                .param("stop", Tokens.hash(stop))
                .param("expires", at(expires))
                .update();
    }

    Optional<String> waiting(UUID accountId, Instant now) {
        return jdbc.sql("select new_email from address_change"
                        + " where account_id = :account and not confirmed and expires_at > :now")
                .param("account", accountId)
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    void withdraw(UUID accountId) {
        jdbc.sql("delete from address_change where account_id = :account and not confirmed")
                .param("account", accountId)
                .update();
    }

    void withdrawAll(UUID accountId) {
        jdbc.sql("delete from address_change where account_id = :account")
                .param("account", accountId)
                .update();
    }

    Optional<Change> toConfirm(byte[] hash, Instant now) {
        return find(CONFIRMABLE, hash, now);
    }

    Optional<Change> lockToConfirm(byte[] hash, Instant now) {
        return find(CONFIRMABLE + " for update", hash, now);
    }

    /** The link that stopped it undoes it from now on, and so does a new one. */
    void confirmed(UUID id, @Nullable String oldEmail, String undo, Instant expires) {
        jdbc.sql("update address_change set confirmed = true, confirm_hash = null, old_email = :old, undo_hash = :undo,"
                        + " expires_at = :expires where id = :id")
                .param("old", oldEmail, java.sql.Types.VARCHAR)
                .param("undo", Tokens.hash(undo))
                .param("expires", at(expires))
                .param("id", id)
                .update();
    }

    Optional<Change> toUndo(byte[] hash, Instant now) {
        return find(UNDOABLE, hash, now);
    }

    Optional<Change> lockToUndo(byte[] hash, Instant now) {
        return find(UNDOABLE + " for update", hash, now);
    }

    void forgetBefore(Instant now) {
        jdbc.sql("delete from address_change where expires_at < :now")
                .param("now", at(now))
                .update();
    }

    private Optional<Change> find(String where, byte[] hash, Instant now) {
        return jdbc.sql("select id, account_id, new_email, old_email, confirmed from address_change where " + where)
                .param("hash", hash)
                .param("now", at(now))
                .query((row, number) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
