package org.greenroom.membership.office;

import java.time.LocalDate;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Tells a member what becomes of a request for deletion: by mail, or by letter where there is no address. */
@Component
class DeletionMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;

    DeletionMails(Outbox outbox, Letters letters, Texts texts, Times times, GreenroomSettings settings) {
        this.outbox = outbox;
        this.letters = letters;
        this.texts = texts;
        this.times = times;
        this.settings = settings;
    }

    void arrived(MemberSummary member, LocalDate due) {
        tell(member, "arrived", times.date(due, member.locale()));
    }

    void declined(MemberSummary member) {
        tell(member, "declined", settings.baseUrl() + "/account/data");
    }

    void deleted(MemberSummary member) {
        tell(member, "deleted", "");
    }

    private void tell(MemberSummary member, String kind, String about) {
        var language = member.locale();
        var union = settings.union();
        var key = "officers.deletion.mail." + kind;
        var subject = texts.get(language, key + ".subject", union.name());
        var body =
                texts.get(language, key + ".body", member.displayName(), about, union.name(), union.contact(language));
        var address = member.email();
        if (address == null) {
            letters.add(new Letter(member.id(), Purpose.ACCOUNT_NOTICE, language, subject, body));
        } else {
            outbox.enqueue(new Message(Purpose.ACCOUNT_NOTICE, address, language, subject, body));
        }
    }
}
