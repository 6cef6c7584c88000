package org.greenroom.consent.links;

import java.util.List;
import java.util.function.BiPredicate;
import org.greenroom.consent.links.LinkEnvelope.Viewing;
import org.greenroom.consent.links.LinkRows.Told;
import org.greenroom.consent.links.LinkRows.ViewRow;
import org.greenroom.keys.SealingKey;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Tells those who opened a statement and left an address. The mail names neither the performer nor what was stated. */
@Component
class ViewerMail {

    private final LinkRows rows;
    private final Outbox outbox;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings portal;

    ViewerMail(LinkRows rows, Outbox outbox, Texts texts, Times times, GreenroomSettings portal) {
        this.rows = rows;
        this.outbox = outbox;
        this.texts = texts;
        this.times = times;
        this.portal = portal;
    }

    /**
     * Writes to the viewers of one link who have not been told as much yet.
     *
     * @param what what to tell them
     * @param concerned whether a viewer is to be told, by what he saw
     */
    void tell(SealingKey key, List<ViewRow> views, Told what, BiPredicate<ViewRow, Viewing> concerned) {
        for (var view : views) {
            if (view.told() == Told.NONE || view.told().compareTo(what) >= 0) {
                continue;
            }
            var viewing = LinkEnvelope.viewing(key, view.linkId(), view.envelope());
            if (concerned.test(view, viewing)) {
                outbox.enqueue(message(viewing, what));
                rows.told(view.linkId(), view.number(), what);
            }
        }
    }

    private Message message(Viewing viewing, Told what) {
        var locale = Languages.of(viewing.language());
        var prefix = what == Told.REVOKED ? "statements.mail.revoked." : "statements.mail.stricter.";
        Object[] values = {
            portal.union().name(),
            times.full(viewing.at(), locale),
            portal.union().contact(locale)
        };
        return new Message(
                Purpose.CONSENT_NOTICE,
                viewing.address(),
                locale,
                texts.get(locale, prefix + "subject", values),
                texts.get(locale, prefix + "text", values));
    }
}
