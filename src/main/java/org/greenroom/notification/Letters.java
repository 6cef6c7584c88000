package org.greenroom.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters for members without a mail address: the portal writes them, the membership office prints and posts them. */
@Service
@Transactional
public class Letters {

    // A letter may carry a one-time code: those who run ballots do not read it.
    private static final String OFFICE = "hasRole('MEMBERSHIP_OFFICER')";

    private final LetterRepository letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(LetterRepository letters, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a letter into the tray, as part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(Letter letter) {
        return letters.save(new LetterEntity(letter, clock.instant()))
                .asRecord()
                .id();
    }

    /**
     * A page of those not yet posted that are in no batch, the oldest first.
     *
     * @param page counted from 0
     * @param size letters on a page
     */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public List<WrittenLetter> open(int page, int size) {
        return letters.findByPostedAtIsNullAndBatchIdIsNullOrderByWrittenAtAscIdAsc(PageRequest.of(page, size)).stream()
                .map(LetterEntity::asRecord)
                .toList();
    }

    /** How many wait to be posted one by one. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public long openCount() {
        return letters.countByPostedAtIsNullAndBatchIdIsNull();
    }

    /** One letter with its text, for printing; the audit trail keeps who looked, and {@link LetterPrinted} says so. */
    @AsksAgain
    @PreAuthorize(OFFICE)
    public Optional<WrittenLetter> print(UUID id, Actor by) {
        var letter = letters.findById(id).map(LetterEntity::asRecord);
        letter.ifPresent(found -> {
            audit.record(by, "letter.printed", id.toString(), Map.of());
            events.publishEvent(new LetterPrinted(found.memberId(), by));
        });
        return letter;
    }

    /** Notes that a letter was posted and erases its text; doing it twice changes nothing. */
    @PreAuthorize(OFFICE)
    public void posted(UUID id, Actor by) {
        var letter = letters.findById(id).orElse(null);
        if (letter != null && letter.post(clock.instant())) {
            audit.record(by, "letter.posted", id.toString(), Map.of());
        }
    }

    /** Erases a deleted member's letters, posted ones too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID memberId) {
        letters.eraseAllOf(memberId);
    }

    /** Gives the letters of one member to another, when the two turned out to be the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int readdress(UUID from, UUID into) {
        return letters.readdress(from, into);
    }
}
