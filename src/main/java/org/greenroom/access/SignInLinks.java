package org.greenroom.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.notification.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by mail that sign in once and for some minutes. Only their hashes are kept, and those until they are used. */
@Service
@Transactional
public class SignInLinks {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Directory directory;
    private final ActivationMail words;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final SignInSettings settings;
    private final Clock clock;

    SignInLinks(
            JdbcClient jdbc,
            AccountRepository accounts,
            Directory directory,
            ActivationMail words,
            Outbox outbox,
            CurrentUser currentUser,
            SignInSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.directory = directory;
        this.words = words;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a link to the signed-in person, for a second step or to confirm an act.
     *
     * @return false when there is no mail address, or too many were sent within the hour
     */
    @PreAuthorize("isAuthenticated()")
    public boolean sendToMe() {
        return accounts.findById(currentUser.require().accountId())
                .map(this::send)
                .orElse(false);
    }

    /** What a link stands for; looking does not use it up. */
    @Transactional(readOnly = true)
    public Optional<OpenSignInLink> find(String secret) {
        return jdbc.sql("select account_id from sign_in_link where token_hash = :hash and expires_at > :now")
                .param("hash", Tokens.hash(secret))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::findById)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> new OpenSignInLink(account.id(), displayName(account)));
    }

    /**
     * Uses a link up; of two uses at the same instant one succeeds.
     *
     * @return whose link it was
     * @throws SignInRefused when it is unknown, was used or has expired
     */
    public UUID use(String secret) {
        var link = find(secret).orElseThrow(() -> new SignInRefused(SignInRefused.Reason.UNKNOWN));
        if (jdbc.sql("delete from sign_in_link where token_hash = :hash")
                        .param("hash", Tokens.hash(secret))
                        .update()
                == 0) {
            throw new SignInRefused(SignInRefused.Reason.UNKNOWN);
        }
        return link.accountId();
    }

    boolean send(AccountEntity account) {
        var now = clock.instant();
        var address = directory.personOf(account).map(Person::email).orElse(account.loginEmail());
        if (address == null || account.status() != AccountStatus.ACTIVE || sentSince(account, now.minus(WINDOW))) {
            return false;
        }
        var secret = Tokens.forLink();
        var expires = now.plus(settings.linkValid());
        jdbc.sql("insert into sign_in_link (id, account_id, token_hash, created_at, expires_at)"
                        + " values (:id, :account, :hash, :at, :expires)")
                .param("id", UUID.randomUUID())
                .param("account", account.id())
                .param("hash", Tokens.hash(secret))
                .param("at", utc(now))
                .param("expires", utc(expires))
                .update();
        var language = directory.personOf(account).map(Person::language).orElse(account.language());
        outbox.enqueue(words.signIn(displayName(account), language, address, secret, expires));
        return true;
    }

    /** Deletes what is too old to be used or counted. */
    void forgetExpired() {
        jdbc.sql("delete from sign_in_link where created_at <= :before and expires_at <= :now")
                .param("before", utc(clock.instant().minus(WINDOW)))
                .param("now", utc(clock.instant()))
                .update();
    }

    private boolean sentSince(AccountEntity account, Instant moment) {
        return jdbc.sql("select count(*) from sign_in_link where account_id = :account and created_at > :since")
                        .param("account", account.id())
                        .param("since", utc(moment))
                        .query(Long.class)
                        .single()
                >= settings.linksPerHour();
    }

    private String displayName(AccountEntity account) {
        return directory.personOf(account).map(Person::displayName).orElse(account.displayName());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
