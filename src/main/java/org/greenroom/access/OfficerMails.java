package org.greenroom.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.audit.Actor;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the holders of roles, and the membership officers, what becomes of roles and accounts. */
@Component
class OfficerMails {

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final Directory directory;
    private final Outbox outbox;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;
    private final Clock clock;

    OfficerMails(
            AccountRepository accounts,
            RoleGrantRepository grants,
            Directory directory,
            Outbox outbox,
            Texts texts,
            Times times,
            GreenroomSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.directory = directory;
        this.outbox = outbox;
        this.texts = texts;
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    void given(UUID holder, Role role, LocalDate until) {
        accounts.findById(holder)
                .ifPresent(account -> send(account, "given", name(account), role, date(account, until), ""));
    }

    void withdrawn(RoleGrant grant, Actor by) {
        toHolderAndOffice(grant.accountId(), "withdrawn", grant.role(), null, by);
    }

    void suspended(UUID accountId, Actor by) {
        toHolderAndOffice(accountId, "suspended", null, null, by);
    }

    void endsSoon(RoleGrant grant, LocalDate until) {
        toHolderAndOffice(grant.accountId(), "ends", grant.role(), until, Actor.system());
    }

    /** Both addresses hear of it: the old one before it goes. */
    void addressChanged(UUID accountId, String newAddress) {
        accounts.findById(accountId).ifPresent(account -> {
            var language = account.language();
            for (var address : new String[] {account.loginEmail(), newAddress}) {
                if (address != null) {
                    write(language, address, "address", name(account), "", newAddress, "");
                }
            }
        });
    }

    private void toHolderAndOffice(
            UUID holderId, String kind, @Nullable Role role, @Nullable LocalDate until, Actor by) {
        var holder = accounts.findById(holderId).orElse(null);
        if (holder == null) {
            return;
        }
        send(holder, kind, name(holder), role, date(holder, until), by.name());
        for (var officerId : grants.holders(Role.MEMBERSHIP_OFFICER, clock.instant())) {
            if (!officerId.equals(holderId) && !officerId.equals(by.id())) {
                accounts.findById(officerId)
                        .filter(officer -> officer.status() == AccountStatus.ACTIVE)
                        .ifPresent(officer -> send(officer, kind, name(holder), role, date(officer, until), by.name()));
            }
        }
    }

    private void send(AccountEntity to, String kind, String about, @Nullable Role role, String until, String by) {
        var address = directory.personOf(to).map(Person::email).orElse(to.loginEmail());
        if (address != null) {
            var named = role == null ? "" : texts.get(to.language(), "officers.role." + role.name());
            write(to.language(), address, kind, about, named, until, by);
        }
    }

    private void write(
            Locale language, String address, String kind, String about, String role, String until, String by) {
        var union = settings.union();
        var key = "officers.mail." + kind;
        outbox.enqueue(new Message(
                Purpose.ACCOUNT_NOTICE,
                address,
                language,
                texts.get(language, key + ".subject", union.name()),
                texts.get(language, key + ".body", about, role, until, by, union.name(), union.contact(language))));
    }

    private String date(AccountEntity reader, @Nullable LocalDate day) {
        return day == null ? "" : times.date(day, reader.language());
    }

    private String name(AccountEntity account) {
        return directory.personOf(account).map(Person::displayName).orElse(account.displayName());
    }
}
