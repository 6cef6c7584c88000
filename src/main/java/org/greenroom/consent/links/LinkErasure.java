package org.greenroom.consent.links;

import org.greenroom.consent.ledger.RecordErased;
import org.greenroom.consent.ledger.RecordKeys;
import org.greenroom.consent.links.LinkRows.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A record is erased: its viewers are told, as by a revocation, and nothing of its links stays. */
@Component
class LinkErasure {

    private final LinkRows rows;
    private final RecordKeys keys;
    private final ViewerMail mail;

    LinkErasure(LinkRows rows, RecordKeys keys, ViewerMail mail) {
        this.rows = rows;
        this.keys = keys;
        this.mail = mail;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RecordErased erased) {
        var views = rows.views(rows.currentIds(erased.subjectId()));
        if (!views.isEmpty()) {
            mail.tell(keys.load(erased.subjectId()), views, Told.REVOKED, (view, viewing) -> true);
        }
        rows.deleteAll(erased.subjectId());
    }
}
