package org.greenroom.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Role;
import org.greenroom.access.RoleHolders;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail to those who can do something about a ballot: everybody who is a returning officer now, and so the two who decided
 * about it as long as they are. Nothing of the ballot stands in the subject.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlarmMails {

    private final RoleHolders holders;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final Texts texts;
    private final GreenroomSettings settings;

    AlarmMails(RoleHolders holders, MemberDirectory members, Outbox outbox, Texts texts, GreenroomSettings settings) {
        this.holders = holders;
        this.members = members;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** All officers who are to know. */
    void each(Consumer<AccountSummary> officer) {
        holders.of(Role.RETURNING_OFFICER).forEach(officer);
    }

    /** @param failure key of a sentence */
    void tell(Ballot ballot, String failure) {
        each(officer -> write(officer, ballot, failure));
    }

    private void write(AccountSummary to, Ballot ballot, String failure) {
        Locale language = to.language();
        var memberId = to.memberId();
        var address = memberId == null
                ? Optional.ofNullable(to.email())
                : members.byId(memberId).map(MemberSummary::email);
        address.ifPresent(mail -> outbox.enqueue(new Message(
                Purpose.ACCOUNT_NOTICE,
                mail,
                language,
                texts.get(language, "ballot.alarm.subject", settings.union().name()),
                texts.get(
                        language,
                        "ballot.alarm.body",
                        ballot.title().in(language),
                        texts.get(language, failure),
                        settings.baseUrl() + "/manage-ballots/" + ballot.id(),
                        settings.union().name()))));
    }
}
