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
    private final NoticeTallies notices;
    private final AddressNotes addresses;
    private final java.time.Clock clock;

    Outbox(
            OutboxMailRepository mails,
            MailTallyRepository tallies,
            NoticeTallies notices,
            AddressNotes addresses,
            java.time.Clock clock) {
        this.mails = mails;
        this.tallies = tallies;
        this.notices = notices;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Adds a mail to the caller's transaction; there must be one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Message message) {
        mails.save(new OutboxMail(message, clock.instant()));
    }

    /**
     * Adds a mail of a notice that goes to everybody on a roll; how many of them left is kept.
     *
     * @param notice its id; one notice, one language or more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Message message, UUID notice) {
        if (!message.purpose().isForEverybody()) {
            throw new IllegalArgumentException("Of " + message.purpose() + " no number may be kept");
        }
        mails.save(new OutboxMail(message, clock.instant(), notice));
    }

    /** How the mail of a notice to everybody stands. */
    @Transactional(readOnly = true)
    public NoticeMail ofNotice(UUID notice) {
        var tally = notices.of(notice);
        return new NoticeMail(mails.countByNotice(notice), tally.sent(), tally.givenUp());
    }

    /**
     * @param waiting how many still wait
     * @param sent how many were handed over
     * @param givenUp how many were not, after every attempt
     */
    public record NoticeMail(long waiting, long sent, long givenUp) {}

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
        addresses.worked(address);
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
