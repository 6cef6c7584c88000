package org.greenroom.consent;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The record of the member who is signed in, and what acts on it are measured by. No id from outside comes in here. */
@Component
class OwnRecord {

    private final CurrentUser user;
    private final Ledger ledger;
    private final Wordings wordings;
    private final Clock clock;

    OwnRecord(CurrentUser user, Ledger ledger, Wordings wordings, Clock clock) {
        this.user = user;
        this.ledger = ledger;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** The record, if anything is in it. */
    Optional<UUID> find() {
        return ledger.subjectOf(memberId());
    }

    /** The record, begun where there is none. */
    UUID open() {
        return ledger.open(memberId());
    }

    /** The member as the record names her. */
    By by() {
        return new By(null, user.require().displayName());
    }

    Moment moment() {
        return moment(wordings.current());
    }

    Moment moment(Map<Use, Wording> current) {
        var now = clock.instant();
        var versions = new EnumMap<Use, Integer>(Use.class);
        current.forEach((use, wording) -> versions.put(use, wording.version()));
        return new Moment(now, versions, wordings.lastMaterial(now));
    }

    Map<Use, Wording> wordings() {
        return wordings.current();
    }

    private UUID memberId() {
        return user.get()
                .map(SignedIn::memberId)
                .orElseThrow(() -> new AccessDeniedException("Only members have a record of preferences"));
    }
}
