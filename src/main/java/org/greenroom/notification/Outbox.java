package org.greenroom.notification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that leaves if, and only if, the transaction that wrote it commits. A mail is handed over at least once: after a
 * crash at the wrong moment the same mail can leave twice.
 */
@Service
public class Outbox {

    private final OutboxMailRepository mails;
    private final MailTallyRepository tallies;
    private final java.time.Clock clock;

    Outbox(OutboxMailRepository mails, MailTallyRepository tallies, java.time.Clock clock) {
        this.mails = mails;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Adds a mail to the caller's transaction; there must be one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Message message) {
        mails.save(new OutboxMail(message, clock.instant()));
    }

    /**
     * Adds a mail that a {@link SendCheck} of its purpose looks at again before each attempt.
     *
     * @param about what the mail is about, for the check
     * @param memberId for whom it is, for the check
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueChecked(Message message, UUID about, UUID memberId) {
        mails.save(new OutboxMail(message, clock.instant(), about, memberId));
    }

    /** Erases what waits for an address, or was given up: its owner is deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String address) {
        mails.eraseAllTo(address);
    }

    /** How many were sent and given up since the portal was set up, by purpose. */
    @Transactional(readOnly = true)
    public Map<Purpose, Tally> tallies() {
        var byPurpose = new TreeMap<Purpose, Tally>();
        for (var tally : tallies.findAll()) {
            byPurpose.put(tally.purpose(), tally.asRecord());
        }
        return byPurpose;
    }

    /** How many wait to be sent. */
    @Transactional(readOnly = true)
    public long waiting() {
        return mails.countByGivenUpAtIsNull();
    }

    /** Addresses to which mail of this purpose was given up, without repeats; always empty for those that leave no row. */
    @Transactional(readOnly = true)
    public List<String> givenUp(Purpose purpose) {
        return mails.addressesGivenUp(purpose);
    }

    /**
     * @param sent how many were handed over; 0 for reminders, whose number would tell how many had not voted
     * @param givenUp how many were not, after every attempt
     */
    public record Tally(long sent, long givenUp) {}
}
