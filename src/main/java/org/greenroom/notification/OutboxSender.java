package org.greenroom.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox; no transaction is open while a mail server is being talked to. */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxMailRepository mails;
    private final MailTallyRepository tallies;
    private final NoticeTallies notices;
    private final AddressNotes addresses;
    private final MailTransport transport;
    private final NotificationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TransactionTemplate reading;
    private final Map<Purpose, SendCheck> checks;
    private final Map<Purpose, NoticeCheck> noticeChecks;

    OutboxSender(
            OutboxMailRepository mails,
            MailTallyRepository tallies,
            NoticeTallies notices,
            AddressNotes addresses,
            MailTransport transport,
            NotificationSettings settings,
            Clock clock,
            List<SendCheck> checks,
            List<NoticeCheck> noticeChecks,
            PlatformTransactionManager manager) {
        this.mails = mails;
        this.tallies = tallies;
        this.notices = notices;
        this.addresses = addresses;
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
        this.checks = checks.stream().collect(Collectors.toMap(SendCheck::purpose, check -> check));
        this.noticeChecks = noticeChecks.stream().collect(Collectors.toMap(NoticeCheck::purpose, check -> check));
        this.transactions = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    /** Sends one batch and returns how many mails were handed over. */
    int sendBatch() {
        if (!transport.isReady()) {
            return 0;
        }
        var due = mails.due(clock.instant(), Limit.of(settings.batch()));
        var sent = 0;
        for (var id : due) {
            if (send(id)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(UUID id) {
        if (!waits(id)) {
            return false;
        }
        Optional<Message> message;
        try {
            if (waitsOn(id)) {
                transactions.executeWithoutResult(
                        status -> mails.findById(id).ifPresent(mail -> mail.waitOn(clock.instant(), settings)));
                return false;
            }
            message = asItLeaves(id);
        } catch (RuntimeException e) {
            // One mail’s trouble does not keep the others waiting.
            LOG.error(
                    "Whether a mail may still leave could not be decided: {}",
                    e.getClass().getSimpleName());
            transactions.executeWithoutResult(status -> mails.findById(id).ifPresent(mail -> failed(mail, false)));
            return false;
        }
        if (message.isEmpty()) {
            transactions.executeWithoutResult(status -> mails.findById(id).ifPresent(mails::delete));
            return false;
        }
        try {
            transport.send(message.get());
            transactions.executeWithoutResult(status -> mails.findById(id).ifPresent(this::delivered));
            return true;
        } catch (MailTransport.MailNotSent e) {
            // The cause may name the address: only its kind is logged.
            LOG.warn("A mail ({}) was not taken: {}", message.get().purpose(), e.getMessage());
            transactions.executeWithoutResult(
                    status -> mails.findById(id).ifPresent(mail -> failed(mail, e.addressRefused())));
            return false;
        }
    }

    private boolean waits(UUID id) {
        return Boolean.TRUE.equals(reading.execute(
                status -> mails.findById(id).filter(OutboxMail::isWaiting).isPresent()));
    }

    private boolean waitsOn(UUID id) {
        return Boolean.TRUE.equals(reading.execute(status -> mails.findById(id)
                .filter(mail -> {
                    UUID notice = mail.notice();
                    var check = noticeChecks.get(mail.purpose());
                    return notice != null && check != null && check.waitsOn(notice);
                })
                .isPresent()));
    }

    private Optional<Message> asItLeaves(UUID id) {
        return Objects.requireNonNull(
                reading.execute(status -> mails.findById(id).flatMap(mail -> {
                    UUID about = mail.about();
                    UUID memberId = mail.memberId();
                    UUID notice = mail.notice();
                    var noticeCheck = noticeChecks.get(mail.purpose());
                    if (notice != null && noticeCheck != null) {
                        return noticeCheck.asItLeaves(mail.asMessage(), notice);
                    }
                    return about == null || memberId == null
                            ? Optional.of(mail.asMessage())
                            : Objects.requireNonNull(checks.get(mail.purpose()), "No check for this mail")
                                    .asItLeaves(mail.asMessage(), about, memberId);
                })));
    }

    private void delivered(OutboxMail mail) {
        if (!mail.purpose().leavesNoNumber()) {
            tally(mail.purpose()).countSent();
        }
        var notice = mail.notice();
        if (notice != null) {
            notices.countSent(notice);
        }
        // A reminder that arrives says nothing here: the entry that it ended would tell of somebody who had not voted.
        if (mail.purpose().isForEverybody()) {
            addresses.worked(mail.recipient());
        }
        mails.delete(mail);
    }

    private void failed(OutboxMail mail, boolean addressRefused) {
        if (mail.failed(clock.instant(), settings)) {
            tally(mail.purpose()).countGivenUp();
            var notice = mail.notice();
            if (notice != null) {
                notices.countGivenUp(notice);
            }
            if (addressRefused && mail.purpose().isForEverybody()) {
                addresses.refused(mail.recipient(), clock.instant());
            }
            if (mail.purpose().leavesNoRow()) {
                mails.delete(mail);
            }
        }
    }

    private MailTally tally(Purpose purpose) {
        return tallies.findById(purpose).orElseGet(() -> tallies.save(new MailTally(purpose)));
    }
}
