package org.greenroom.ballot;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Writes to those who hold keys or make voting codes, and to officers whose ballot waits for one. */
@Component
class KeyMails {

    private final Accounts accounts;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;

    KeyMails(
            Accounts accounts,
            MemberDirectory members,
            Outbox outbox,
            Texts texts,
            Times times,
            GreenroomSettings settings) {
        this.accounts = accounts;
        this.members = members;
        this.outbox = outbox;
        this.texts = texts;
        this.times = times;
        this.settings = settings;
    }

    /** @param kind {@code make}, {@code check} or {@code count}: texts {@code ballot.key.mail.<kind>} */
    void toAll(Ballot ballot, List<KeyHolder> holders, String kind) {
        holders.forEach(holder -> toHolder(ballot, holder, kind));
    }

    void toHolder(Ballot ballot, KeyHolder holder, String kind) {
        send(holder.accountId(), holder.name(), ballot, kind, "/keys/" + ballot.id(), "");
    }

    /** The roll is frozen: codes can be made now. */
    void toAuthority(Ballot ballot, CodeAuthority authority) {
        send(authority.accountId(), authority.name(), ballot, "codes", "/codes/" + ballot.id(), "");
    }

    /** A roll that was frozen in the backup is the same still, and codes made for it fit; made for another, they never will. */
    void toAuthorityAfterRestore(Ballot ballot, CodeAuthority authority) {
        var kind = authority.asked() == null ? "codes-void" : "codes-again";
        send(authority.accountId(), authority.name(), ballot, kind, "/codes/" + ballot.id(), "");
    }

    /** @param names of those whose key is missing */
    void toOfficer(AccountSummary officer, Ballot ballot, String kind, String names) {
        send(officer.id(), officer.displayName(), ballot, kind, "/manage-ballots/" + ballot.id(), names);
    }

    private void send(UUID accountId, String name, Ballot ballot, String kind, String path, String names) {
        var account = accounts.find(accountId).orElse(null);
        if (account == null) {
            return;
        }
        var member = member(account);
        var address = member == null ? account.email() : member.email();
        if (address == null) {
            return;
        }
        Locale language = member == null ? account.language() : member.locale();
        var opensAt = ballot.opensAt();
        Object[] values = {
            settings.union().name(),
            ballot.title().in(language),
            opensAt == null ? texts.get(language, "ballot.key.at-once") : times.full(opensAt, language),
            settings.baseUrl() + path,
            name,
            settings.union().contact(language),
            names
        };
        outbox.enqueue(new Message(
                Purpose.ACCOUNT_NOTICE,
                address,
                language,
                texts.get(language, "ballot.key.mail." + kind + ".subject", values),
                texts.get(language, "ballot.key.mail." + kind + ".body", values)));
    }

    private @org.jspecify.annotations.Nullable MemberSummary member(AccountSummary account) {
        var memberId = account.memberId();
        return memberId == null ? null : members.byId(memberId).orElse(null);
    }
}
