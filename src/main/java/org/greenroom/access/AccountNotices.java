package org.greenroom.access;

import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner of an account by mail what happened to it: no place, no network address, no time. */
@Component
class AccountNotices {

    private final AccountRepository accounts;
    private final Directory directory;
    private final Devices devices;
    private final Outbox outbox;
    private final Texts texts;
    private final GreenroomSettings settings;

    AccountNotices(
            AccountRepository accounts,
            Directory directory,
            Devices devices,
            Outbox outbox,
            Texts texts,
            GreenroomSettings settings) {
        this.accounts = accounts;
        this.directory = directory;
        this.devices = devices;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(NewDevice met) {
        tell(met.accountId(), "account.mail.device", met.device());
    }

    /** Whoever chooses the first password knows; there has been no browser yet. */
    @EventListener
    void on(PasswordChanged changed) {
        if (devices.any(changed.accountId())) {
            tell(changed.accountId(), "account.mail.password", "");
        }
    }

    @EventListener
    void on(PasskeyAdded added) {
        tell(added.accountId(), "signin.mail.passkey", added.name());
    }

    private void tell(UUID accountId, String kind, String what) {
        accounts.findById(accountId).ifPresent(account -> {
            var person = directory.personOf(account);
            var address = person.map(Person::email).orElse(account.loginEmail());
            var language = person.map(Person::language).orElse(account.language());
            var name = person.map(Person::displayName).orElse(account.displayName());
            if (address != null) {
                outbox.enqueue(message(kind, address, name, what, language));
            }
        });
    }

    private Message message(String kind, String address, String name, String what, Locale language) {
        var union = settings.union();
        var device = what.isEmpty() ? texts.get(language, "account.sessions.unknown") : spoken(what, language);
        return new Message(
                Purpose.ACCOUNT_NOTICE,
                address,
                language,
                texts.get(language, kind + ".subject", union.name()),
                texts.get(
                        language,
                        kind + ".body",
                        name,
                        union.name(),
                        device,
                        settings.baseUrl() + "/account/sessions",
                        union.contact(language)));
    }

    private String spoken(String device, Locale language) {
        var parts = device.split(" / ", 2);
        return parts.length == 1 ? device : texts.get(language, "account.sessions.name", parts[0], parts[1]);
    }
}
