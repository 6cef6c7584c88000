package org.greenroom.access;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Message;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** The words of the mails and letters that carry a one-time secret. */
@Component
class ActivationMail {

    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;

    ActivationMail(Texts texts, Times times, GreenroomSettings settings) {
        this.texts = texts;
        this.times = times;
        this.settings = settings;
    }

    Message mail(OpenActivation to, String address, String secret, Instant expires) {
        var kind = to.firstTime() ? "access.mail.activate" : "access.mail.renew";
        var union = settings.union();
        var subject = texts.get(to.language(), kind + ".subject", union.name());
        var body = texts.get(
                to.language(),
                kind + ".body",
                to.displayName(),
                union.name(),
                settings.baseUrl() + "/activate/" + secret,
                times.full(expires, to.language()),
                to.signInName(),
                union.contact(to.language()));
        return new Message(Purpose.ACTIVATION, address, to.language(), subject, body);
    }

    Message signIn(String displayName, Locale language, String address, String secret, Instant expires) {
        var union = settings.union();
        var subject = texts.get(language, "signin.mail.subject", union.name());
        var body = texts.get(
                language,
                "signin.mail.body",
                displayName,
                union.name(),
                settings.baseUrl() + "/sign-in/link/" + secret,
                times.full(expires, language),
                union.contact(language));
        return new Message(Purpose.SIGN_IN, address, language, subject, body);
    }

    Letter letter(OpenActivation to, UUID memberId, String rollName, String secret, Instant expires) {
        var union = settings.union();
        var title = texts.get(to.language(), "access.letter.title", union.name());
        var body = texts.get(
                to.language(),
                "access.letter.body",
                rollName,
                union.name(),
                settings.baseUrl() + "/activate",
                secret,
                times.day(expires, to.language()),
                to.signInName(),
                union.contact(to.language()));
        return new Letter(memberId, Purpose.ACTIVATION, to.language(), title, body);
    }
}
