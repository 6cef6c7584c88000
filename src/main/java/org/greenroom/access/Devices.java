package org.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers that have signed in to an account before, known by the secret of a long-lived cookie. */
@Component
class Devices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The device of this account that has this secret; asks the database for accounts that do not exist too. */
    Optional<UUID> find(@Nullable UUID accountId, @Nullable String secret) {
        var account = accountId == null ? new UUID(0, 0) : accountId;
        return jdbc.sql("select id from known_device where token_hash = :hash and account_id = :account")
                .param("hash", hash(account, secret == null ? "" : secret))
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    boolean any(UUID accountId) {
        return jdbc.sql("select count(*) from known_device where account_id = :account")
                        .param("account", accountId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    UUID add(UUID accountId, String secret, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into known_device (id, account_id, token_hash, name, used_in)"
                        + " values (:id, :account, :hash, :name, :month)")
                .param("id", id)
                .param("account", accountId)
                .param("hash", hash(accountId, secret))
                .param("name", name)
                .param("month", month())
                .update();
        return id;
    }

    void used(UUID id, String name) {
        jdbc.sql("update known_device set used_in = :month, name = :name"
                        + " where id = :id and (used_in <> :month or name <> :name)")
                .param("month", month())
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Deletes devices that were last used before this month. */
    void forgetBefore(LocalDate month) {
        jdbc.sql("delete from known_device d where used_in < :month"
                        + " and not exists (select 1 from account_session s where s.device_id = d.id)")
                .param("month", month)
                .update();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE).withDayOfMonth(1);
    }

    private static byte[] hash(UUID accountId, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((accountId + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
