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

    @EventListener
    void on(PasskeyRemoved removed) {
        tell(removed.accountId(), "signin.mail.passkeyRemoved", "");
    }

    /** To the new address, by which it is put in use. */
    void addressConfirm(AccountEntity account, String address, String secret) {
        send(account, address, "account.mail.addressConfirm", "", "/account/address/confirm/" + secret);
    }

    /** To the address used now, which can stop it. */
    void addressAsked(AccountEntity account, String address, String secret) {
        send(account, address, "account.mail.addressAsked", "", "/account/address/undo/" + secret);
    }

    /** To the address used before, which can take it back. */
    void addressChanged(AccountEntity account, String address, String secret) {
        send(account, address, "account.mail.addressChanged", "", "/account/address/undo/" + secret);
    }

    /** To both addresses: the office has changed it. */
    void addressByOffice(AccountEntity account, String address) {
        send(account, address, "account.mail.addressByOffice", "", "/sign-in");
    }

    private void tell(UUID accountId, String kind, String what) {
        accounts.findById(accountId).ifPresent(account -> {
            var address = directory.personOf(account).map(Person::email).orElse(account.loginEmail());
            if (address != null) {
                send(account, address, kind, what, "/account/sessions");
            }
        });
    }

    private void send(AccountEntity account, String address, String kind, String device, String path) {
        var person = directory.personOf(account);
        var language = person.map(Person::language).orElse(account.language());
        var union = settings.union();
        var body = texts.get(
                language,
                kind + ".body",
                person.map(Person::displayName).orElse(account.displayName()),
                union.name(),
                device.isEmpty() ? texts.get(language, "account.sessions.unknown") : spoken(device, language),
                settings.baseUrl() + path,
                union.contact(language));
        var subject = texts.get(language, kind + ".subject", union.name());
        outbox.enqueue(new Message(Purpose.ACCOUNT_NOTICE, address, language, subject, body));
    }

    private String spoken(String device, Locale language) {
        var parts = device.split(" / ", 2);
        return parts.length == 1 ? device : texts.get(language, "account.sessions.name", parts[0], parts[1]);
    }
}
