package org.greenroom.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.texts.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of a notice to everybody, as batches: written once, downloaded as one file by the membership office, marked as
 * handed to the post with the day, and then erased but for the fact. Such a letter carries no code and nothing secret.
 */
@Service
@Transactional
public class LetterBatches {

    private static final String OFFICE = "hasRole('MEMBERSHIP_OFFICER')";
    private static final int SHOWN = 30;

    private final LetterBatchRepository batches;
    private final LetterRepository letters;
    private final LetterSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterBatches(
            LetterBatchRepository batches,
            LetterRepository letters,
            LetterSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a letter to the batch that is being written, or begins one; part of the caller's transaction, which lets nobody
     * else write the same notice.
     *
     * @param about what it is about, such as a ballot
     * @param named what that is called in English, at most 250 characters
     * @param addressee name and number for the envelope, at most 300 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Letter letter, UUID about, String named, String addressee) {
        var sofar = batches.findByPurposeAndAboutOrderByNumber(letter.purpose(), about);
        var last = sofar.isEmpty() ? null : sofar.getLast();
        if (last != null && !last.isComplete() && last.letters() >= settings.perBatch()) {
            last.complete();
        }
        if (last == null || last.isComplete()) {
            last = batches.save(new LetterBatchEntity(letter.purpose(), about, named, sofar.size() + 1, today()));
        }
        last.addOne();
        letters.save(new LetterEntity(letter, clock.instant(), last.id(), addressee));
    }

    /** Says that all letters of a notice are written: now they can be downloaded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Purpose purpose, UUID about) {
        batches.findByPurposeAndAboutOrderByNumber(purpose, about).forEach(LetterBatchEntity::complete);
    }

    /** The batches of one notice, for those who run it: numbers and days, no names of members. */
    @Transactional(readOnly = true)
    public List<LetterBatch> of(Purpose purpose, UUID about) {
        return batches.findByPurposeAndAboutOrderByNumber(purpose, about).stream()
                .map(LetterBatchEntity::asRecord)
                .toList();
    }

    /** Those that wait first, then the ones posted last. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public List<LetterBatch> newest() {
        return batches.newest(Limit.of(SHOWN)).stream()
                .map(LetterBatchEntity::asRecord)
                .toList();
    }

    /** How many letters in all wait to be posted as batches. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public long lettersWaiting() {
        return batches.lettersWaiting();
    }

    /** A letter as it is printed in a batch. @param addressee name and number for the envelope */
    public record Printed(String addressee, WrittenLetter letter) {}

    /**
     * All letters of a batch, by addressee; the audit trail keeps who took them, and each member reads that theirs was.
     *
     * @throws BatchRefused while they are being written and after they were posted
     */
    @AsksAgain
    @PreAuthorize(OFFICE)
    public List<Printed> download(UUID id, Actor by) {
        var batch = batches.lock(id).orElseThrow(() -> new BatchRefused(BatchRefused.Reason.NOT_COMPLETE));
        batch.downloaded(by, clock.instant());
        var all = letters.findByBatchIdOrderByAddresseeAscIdAsc(id);
        audit.record(by, "letters.downloaded", id.toString(), Map.of("letters", Integer.toString(all.size())));
        all.forEach(letter ->
                events.publishEvent(new LetterPrinted(letter.asRecord().memberId(), by)));
        return all.stream()
                .map(letter -> new Printed(letter.addressee(), letter.asRecord()))
                .toList();
    }

    /**
     * Notes that a batch was handed to the post and erases its texts.
     *
     * @param day the UK day, from the writing until today
     * @throws BatchRefused where that cannot be
     */
    @PreAuthorize(OFFICE)
    public void posted(UUID id, LocalDate day, Actor by) {
        var batch = batches.lock(id).orElseThrow(() -> new BatchRefused(BatchRefused.Reason.NOT_COMPLETE));
        batch.posted(day, today());
        letters.findByBatchIdOrderByAddresseeAscIdAsc(id).forEach(letter -> letter.post(clock.instant()));
        audit.record(
                by,
                "letters.posted",
                id.toString(),
                Map.of("letters", Integer.toString(batch.letters()), "day", day.toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
