package org.greenroom.consent;

import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;

/** Tells a member that something waits for an answer; neither who proposes nor what stands in the mail. */
@Component
class ProposalMails {

    private final Outbox outbox;
    private final MemberDirectory members;
    private final Texts texts;
    private final GreenroomSettings settings;

    ProposalMails(Outbox outbox, MemberDirectory members, Texts texts, GreenroomSettings settings) {
        this.outbox = outbox;
        this.members = members;
        this.texts = texts;
        this.settings = settings;
    }

    /** Adds a mail to the caller’s transaction, if the member has an address. */
    void tell(UUID memberId) {
        members.byId(memberId).ifPresent(member -> {
            var address = member.email();
            if (address == null) {
                return;
            }
            var language = member.locale();
            var union = settings.union();
            var subject = texts.get(language, "agents.mail.subject", union.name());
            var body = texts.get(
                    language,
                    "agents.mail.body",
                    member.displayName(),
                    settings.baseUrl() + "/consent/agents",
                    union.name(),
                    union.contact(language));
            outbox.enqueue(new Message(Purpose.ACCOUNT_NOTICE, address, language, subject, body));
        });
    }
}
