package org.greenroom.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.AuditTrail;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions that go on, in the database, so that one ended anywhere has ended on every node at its next request. No row
 * says when somebody was there: one has the day it began, and is deleted when it ends.
 */
@Service
@Transactional
public class Sessions {

    private static final String SIGNED_IN = "isAuthenticated()";

    private final JdbcClient jdbc;
    private final PersonOfSession people;
    private final Devices devices;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            PersonOfSession people,
            Devices devices,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SessionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.devices = devices;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A session that was opened.
     *
     * @param id kept in the session
     * @param newDeviceSecret for the browser’s cookie, or null when it has one that is known
     */
    public record Opened(UUID id, @Nullable String newDeviceSecret) {}

    /**
     * Notes a session of somebody who has just proved who they are.
     *
     * @return empty when the account was suspended, or its sessions were ended, since then
     */
    public Optional<Opened> open(SignedIn who, Origin from) {
        var account = lock(who.accountId());
        if (account.isEmpty() || account.get() != who.sessionsEnded()) {
            return Optional.empty();
        }
        var name = DeviceName.of(from.userAgent());
        var known = devices.find(who.accountId(), from.device());
        var secret = known.isPresent() ? null : from.device() != null ? from.device() : Tokens.forLink();
        var device = known.orElseGet(() -> meet(who.accountId(), String.valueOf(secret), name));
        known.ifPresent(id -> devices.used(id, name));
        var id = UUID.randomUUID();
        jdbc.sql("insert into account_session (id, account_id, device_id, started_on)"
                        + " values (:id, :account, :device, :today)")
                .param("id", id)
                .param("account", who.accountId())
                .param("device", device)
                .param("today", today())
                .update();
        return Optional.of(new Opened(id, secret));
    }

    /** Whose session this is, with the roles held now; empty when it was ended, by whomever. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> current(UUID sessionId) {
        return people.find(sessionId);
    }

    /** Ends a session because its person signs out or its time is over. */
    public void close(UUID sessionId) {
        jdbc.sql("delete from account_session where id = :id")
                .param("id", sessionId)
                .update();
    }

    /** The sessions of the signed-in person, the latest day first. */
    @PreAuthorize(SIGNED_IN)
    @Transactional(readOnly = true)
    public List<OpenSession> mine() {
        return jdbc.sql(
                        "select s.id, d.name, s.started_on from account_session s join known_device d on d.id = s.device_id"
                                + " where s.account_id = :account order by s.started_on desc, s.id")
                .param("account", user.require().accountId())
                .query((row, number) -> new OpenSession(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** The browsers that have signed in for the signed-in person, the latest month first. */
    @PreAuthorize(SIGNED_IN)
    @Transactional(readOnly = true)
    public List<KnownDevice> myDevices() {
        return jdbc.sql(
                        "select id, name, used_in from known_device where account_id = :account order by used_in desc, id")
                .param("account", user.require().accountId())
                .query((row, number) -> new KnownDevice(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        YearMonth.from(row.getObject(3, LocalDate.class))))
                .list();
    }

    /** Ends a session of the signed-in person; one of somebody else stays as it is. */
    @PreAuthorize(SIGNED_IN)
    public void end(UUID sessionId) {
        jdbc.sql("delete from account_session where id = :id and account_id = :account")
                .param("id", sessionId)
                .param("account", user.require().accountId())
                .update();
    }

    /** Ends all sessions of a browser and forgets it: the next sign-in there is told by mail. */
    @PreAuthorize(SIGNED_IN)
    public void forget(UUID deviceId) {
        jdbc.sql("delete from known_device where id = :id and account_id = :account")
                .param("id", deviceId)
                .param("account", user.require().accountId())
                .update();
    }

    /** Ends every session of the signed-in person, but {@code kept} if it is given. */
    @PreAuthorize(SIGNED_IN)
    public void endAll(@Nullable UUID kept) {
        var me = user.require();
        endAll(me.accountId(), kept);
        audit.record(me.actor(), "account.signedOutEverywhere", me.accountId().toString(), Map.of());
    }

    /** Ends every session of an account, but {@code kept} if it is given; and what is being signed in at this moment. */
    void endAll(UUID accountId, @Nullable UUID kept) {
        jdbc.sql("update account set sessions_ended = sessions_ended + 1 where id = :account")
                .param("account", accountId)
                .update();
        jdbc.sql("delete from account_session where account_id = :account and id <> :kept")
                .param("account", accountId)
                .param("kept", kept == null ? new UUID(0, 0) : kept)
                .update();
    }

    /** Whoever knew the old password is out; the person who changed it stays. */
    @EventListener
    void on(PasswordChanged changed) {
        endAll(changed.accountId(), CurrentSession.id().orElse(null));
    }

    /** Lifting the suspension later does not bring them back. */
    @EventListener
    void on(AccountSuspended suspended) {
        endAll(suspended.accountId(), null);
    }

    @EventListener
    void on(AccountInDoubt doubted) {
        endAll(doubted.accountId(), null);
    }

    /** Deletes sessions that nobody ended and whose time is over, and browsers that have not come for long. */
    void forgetOld() {
        jdbc.sql("delete from account_session where started_on < :day")
                .param("day", today().minusDays(1 + settings.lifetime().toDays()))
                .update();
        devices.forgetBefore(today().withDayOfMonth(1).minusMonths(settings.deviceMonths()));
    }

    private UUID meet(UUID accountId, String secret, String name) {
        var first = !devices.any(accountId);
        var device = devices.add(accountId, secret, name);
        if (!first) {
            events.publishEvent(new NewDevice(accountId, name));
        }
        return device;
    }

    /** How often the sessions of an active account were ended; it cannot change before this transaction ends. */
    private Optional<Integer> lock(UUID accountId) {
        return jdbc.sql("select sessions_ended from account where id = :id and status = 'ACTIVE' for update")
                .param("id", accountId)
                .query(Integer.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
