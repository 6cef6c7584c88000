package org.greenroom.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.AddressChangeRows.Change;
import org.greenroom.access.AddressRefused.Reason;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.access.Throttle.Limit;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the mail address, which is how an account is got back: confirmed by a link to the new address, told to the old
 * one with a link that stops or undoes it. Until it is confirmed the old address goes on. The office changes one at once.
 */
@Service
@Transactional
public class AddressChanges {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 254;

    private final AddressChangeRows rows;
    private final AccountRepository accounts;
    private final Directory directory;
    private final ObjectProvider<MemberRecords> members;
    private final AccountNotices notices;
    private final Throttle throttle;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final AddressSettings settings;
    private final Clock clock;

    AddressChanges(
            AddressChangeRows rows,
            AccountRepository accounts,
            Directory directory,
            ObjectProvider<MemberRecords> members,
            AccountNotices notices,
            Throttle throttle,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events,
            AddressSettings settings,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.directory = directory;
        this.members = members;
        this.notices = notices;
        this.throttle = throttle;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param address the one used now, or null
     * @param waiting one that waits for its link, or null
     */
    public record Mine(@Nullable String address, @Nullable String waiting) {}

    /** The signed-in person’s address, and one that waits to take its place. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Mine mine() {
        var account = require(user.require().accountId());
        return new Mine(
                address(account), rows.waiting(account.id(), clock.instant()).orElse(null));
    }

    /**
     * Sends a link to {@code typed} and a notice to the address used now. The answer is the same when somebody else has that
     * address; then nobody is sent a link.
     *
     * @throws AddressRefused when it is no address, the same one, or there were too many
     */
    @PreAuthorize("isAuthenticated()")
    @AsksAgain
    public void ask(String typed) {
        var account = require(user.require().accountId());
        var wanted = checked(typed);
        var old = address(account);
        if (old != null && AccountEntity.emailKey(old).equals(AccountEntity.emailKey(wanted))) {
            throw new AddressRefused(Reason.SAME);
        }
        if (!throttle.allows(new Limit("address", account.id().toString(), settings.changesAtOnce()))) {
            throw new AddressRefused(Reason.WAIT);
        }
        var confirm = Tokens.forLink();
        var stop = Tokens.forLink();
        rows.ask(account.id(), wanted, old, confirm, stop, clock.instant().plus(settings.confirmWithin()));
        if (isFree(wanted)) {
            notices.addressConfirm(account, wanted, confirm);
        }
        if (old != null) {
            notices.addressAsked(account, old, stop);
        }
    }

    /** The signed-in person does not want the new address after all. */
    @PreAuthorize("isAuthenticated()")
    public void withdraw() {
        rows.withdraw(user.require().accountId());
    }

    /** The address a link would put in use; looking does not use it up. */
    @Transactional(readOnly = true)
    public Optional<String> toConfirm(String secret) {
        return rows.toConfirm(Tokens.hash(secret), clock.instant()).map(Change::newEmail);
    }

    /** Puts the new address in use. @throws AddressRefused when the link cannot be used, or somebody has the address by now */
    public void confirm(String secret) {
        var now = clock.instant();
        var change = rows.lockToConfirm(Tokens.hash(secret), now).orElseThrow(() -> new AddressRefused(Reason.LINK));
        var account = require(change.accountId());
        if (!isFree(change.newEmail())) {
            throw new AddressRefused(Reason.LINK);
        }
        var old = address(account);
        var undo = Tokens.forLink();
        rows.confirmed(change.id(), old, undo, now.plus(settings.undoWithin()));
        put(account, change.newEmail());
        record(owner(account), "account.addressChanged", account);
        if (old != null) {
            notices.addressChanged(account, old, undo);
        }
    }

    /** Whether a link to the old address can still stop or undo a change; looking does not use it up. */
    @Transactional(readOnly = true)
    public boolean canUndo(String secret) {
        return rows.toUndo(Tokens.hash(secret), clock.instant()).isPresent();
    }

    /**
     * Stops a change, or puts the old address back, and ends all sessions of the account: whoever asks for this says that
     * somebody else has been in it.
     *
     * @throws AddressRefused when the link cannot be used
     */
    public void undo(String secret) {
        var change = rows.lockToUndo(Tokens.hash(secret), clock.instant())
                .orElseThrow(() -> new AddressRefused(Reason.LINK));
        var account = require(change.accountId());
        var old = change.oldEmail();
        if (change.confirmed() && old != null) {
            var owned = directory.account(old).filter(other -> !other.id().equals(account.id()));
            if (owned.isPresent()) {
                throw new AddressRefused(Reason.LINK);
            }
            put(account, old);
        }
        rows.withdrawAll(account.id());
        record(owner(account), "account.addressUndone", account);
        events.publishEvent(new AccountInDoubt(account.id()));
    }

    /**
     * The office changes a member’s address at once, after making sure who asks; both addresses are told.
     *
     * @throws AddressRefused when it is no address, the same one, or taken
     */
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    @AsksAgain
    public void changeFor(UUID memberId, String typed) {
        var roll = members.getObject();
        var person = roll.byId(memberId).orElseThrow(() -> new AddressRefused(Reason.LINK));
        var wanted = checked(typed);
        var old = person.email();
        if (wanted.equals(old)) {
            throw new AddressRefused(Reason.SAME);
        }
        var sameKey = old != null && AccountEntity.emailKey(old).equals(AccountEntity.emailKey(wanted));
        if (!sameKey && !isFree(wanted)) {
            throw new AddressRefused(Reason.TAKEN);
        }
        roll.changeEmail(memberId, wanted);
        audit.record(user.require().actor(), "member.addressChanged", memberId.toString(), Map.of());
        accounts.findByMemberId(memberId).ifPresent(account -> {
            rows.withdrawAll(account.id());
            notices.addressByOffice(account, wanted);
            if (old != null && !sameKey) {
                notices.addressByOffice(account, old);
            }
        });
    }

    /** Deletes what can no longer be confirmed or undone. */
    void forgetOld() {
        rows.forgetBefore(clock.instant());
    }

    private void put(AccountEntity account, String address) {
        var memberId = account.memberId();
        if (memberId == null) {
            account.changeAddress(AccountEntity.emailKey(address));
            accounts.saveAndFlush(account);
        } else {
            members.getObject().changeEmail(memberId, address);
        }
    }

    private static String checked(String typed) {
        var address = typed.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new AddressRefused(Reason.NO_ADDRESS);
        }
        return address;
    }

    private boolean isFree(String address) {
        return directory.account(address).isEmpty() && directory.person(address).isEmpty();
    }

    private @Nullable String address(AccountEntity account) {
        return directory.personOf(account).map(Person::email).orElse(account.loginEmail());
    }

    private static Actor owner(AccountEntity account) {
        return new Actor(account.id(), account.displayName());
    }

    private void record(Actor by, String action, AccountEntity account) {
        audit.record(by, action, account.id().toString(), Map.of());
    }

    private AccountEntity require(UUID accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new AddressRefused(Reason.LINK));
    }
}
