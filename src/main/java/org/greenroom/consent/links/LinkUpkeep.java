package org.greenroom.consent.links;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.RecordKeys;
import org.greenroom.consent.links.LinkRows.LinkRow;
import org.greenroom.consent.links.LinkRows.Told;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.keys.KeyFolder.KeyMissing;
import org.greenroom.texts.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells viewers when what they saw has become stricter, by an act, by time or by a new wording, and forgets what has
 * ended. Looks only at links whose viewers are still to be told and whose record, day or wordings have moved on.
 */
@Service
public class LinkUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(LinkUpkeep.class);
    private static final int AT_ONCE = 100;

    private final LinkRows rows;
    private final Ledger ledger;
    private final RecordKeys keys;
    private final Wordings wordings;
    private final ViewerMail mail;
    private final LinkSettings settings;
    private final TransactionTemplate transaction;

    LinkUpkeep(
            LinkRows rows,
            Ledger ledger,
            RecordKeys keys,
            Wordings wordings,
            ViewerMail mail,
            LinkSettings settings,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.ledger = ledger;
        this.keys = keys;
        this.wordings = wordings;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Does what is due. */
    public void run() {
        var today = rows.now().atZone(Times.ZONE).toLocalDate();
        var dayBegan = today.atStartOfDay(Times.ZONE).toInstant();
        var due = transaction.execute(status -> rows.toLookAt(dayBegan, AT_ONCE));
        var lastMaterial = wordings.lastMaterial(rows.now());
        for (var link : due) {
            try {
                transaction.executeWithoutResult(status -> look(link, lastMaterial));
            } catch (KeyMissing e) {
                LOG.warn("A link’s record has no key; its viewers are not told");
            }
        }
        transaction.executeWithoutResult(status -> rows.forget(rows.now().minus(Duration.ofDays(settings.keptDays()))));
    }

    private void look(LinkRow link, Map<Use, Integer> lastMaterial) {
        var key = keys.load(link.subjectId());
        var state = ledger.state(link.subjectId());
        var today = rows.now().atZone(Times.ZONE).toLocalDate();
        var uses = LinkEnvelope.details(key, link.id(), link.envelope()).uses();
        var now = StatedUse.of(state, uses, today, lastMaterial);
        mail.tell(
                key,
                rows.views(List.of(link.id())),
                Told.STRICTER,
                (view, viewing) -> StatedUse.stricter(viewing.saw(), now));
        rows.lookedAt(link.id(), state.number());
    }
}
