package org.greenroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.notification.MailTransport.MailNotSent;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@GreenroomTest
class OutboxServiceTest {

    private static final NotificationSettings SETTINGS = new NotificationSettings(
            "from@example.org", 50, Duration.ofSeconds(2), 3, Duration.ofMinutes(1), Duration.ofDays(1));

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private MailTallyRepository tallies;

    @Autowired
    private NoticeTallies notices;

    @Autowired
    private AddressNotes addresses;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    private List<SendCheck> checks = List.of();
    private List<NoticeCheck> noticeChecks = List.of();

    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from outbox_mail").update();
    }

    @Test
    void mailLeavesOnlyWhenItsTransactionCommits() {
        var transaction = new TransactionTemplate(manager);
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(mail(Purpose.ACTIVATION));
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();

        transaction.executeWithoutResult(status -> outbox.enqueue(mail(Purpose.ACTIVATION)));
        assertThat(rows()).isOne();
        assertThatThrownBy(() -> outbox.enqueue(mail(Purpose.ACTIVATION)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMailToEverybodyIsCheckedByItsNoticeRightBeforeItLeaves() {
        var notice = UUID.randomUUID();
        var now = mail(Purpose.BALLOT_INVITATION, "As it is now");
        var answers = new ArrayList<>(List.of(Optional.of(now), Optional.<Message>empty()));
        noticeChecks = List.of(new NoticeCheck() {
            @Override
            public Purpose purpose() {
                return Purpose.BALLOT_INVITATION;
            }

            @Override
            public Optional<Message> asItLeaves(Message waiting, UUID about) {
                assertThat(about).isEqualTo(notice);
                return answers.removeFirst();
            }
        });
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            outbox.enqueue(mail(Purpose.BALLOT_INVITATION), notice);
            outbox.enqueue(mail(Purpose.BALLOT_INVITATION), notice);
        });
        var delivered = new ArrayList<Message>();
        assertThat(sender(delivered::add, clock).sendBatch()).isOne();
        assertThat(delivered).containsExactly(now);
        assertThat(rows()).isZero();
        assertThat(outbox.ofNotice(notice)).isEqualTo(new Outbox.NoticeMail(0, 1, 0));
    }

    @Test
    void aMailToEverybodyThatWaitsOnIsKeptAndNoAttemptIsCounted() {
        noticeChecks = List.of(new NoticeCheck() {
            @Override
            public Purpose purpose() {
                return Purpose.BALLOT_INVITATION;
            }

            @Override
            public Optional<Message> asItLeaves(Message waiting, UUID about) {
                throw new IllegalStateException("not yet");
            }

            @Override
            public boolean waitsOn(UUID about) {
                return true;
            }
        });
        new TransactionTemplate(manager)
                .executeWithoutResult(status -> outbox.enqueue(mail(Purpose.BALLOT_INVITATION), UUID.randomUUID()));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        for (int look = 0; look < 5; look++) {
            var at = now.plusSeconds(60L * look);
            assertThat(sender(message -> {}, Clock.fixed(at, ZoneOffset.UTC)).sendBatch())
                    .isZero();
            assertThat(nextAttempt()).isEqualTo(at.plusSeconds(60));
        }
        assertThat(jdbc.sql("select attempts from outbox_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void deliveredMailIsErasedAndCounted() {
        var delivered = new ArrayList<Message>();
        var before = sent(Purpose.ACTIVATION);
        enqueue(Purpose.ACTIVATION);

        assertThat(sender(delivered::add, clock).sendBatch()).isOne();

        assertThat(delivered).containsExactly(mail(Purpose.ACTIVATION));
        assertThat(rows()).isZero();
        assertThat(sent(Purpose.ACTIVATION)).isEqualTo(before + 1);
    }

    @Test
    void failedMailIsTriedAgainLaterAndLaterAndGivenUpWithoutItsText() {
        enqueue(Purpose.ACTIVATION);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);

        failAt(now);
        assertThat(nextAttempt()).isEqualTo(now.plusSeconds(60));
        failAt(now.plusSeconds(59));
        assertThat(nextAttempt()).as("not tried before it is due").isEqualTo(now.plusSeconds(60));
        failAt(now.plusSeconds(60));
        assertThat(nextAttempt()).isEqualTo(now.plusSeconds(60 + 120));
        failAt(now.plusSeconds(180));

        assertThat(outbox.givenUp(Purpose.ACTIVATION)).containsExactly(address);
        assertThat(jdbc.sql("select count(*) from outbox_mail where body is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutAMailServerEverythingWaitsAndNoAttemptCounts() {
        enqueue(Purpose.ACTIVATION);
        MailTransport none = new MailTransport() {
            @Override
            public void send(Message message) throws MailNotSent {
                throw new MailNotSent("none");
            }

            @Override
            public boolean isReady() {
                return false;
            }
        };

        assertThat(sender(none, clock).sendBatch()).isZero();

        assertThat(jdbc.sql("select attempts from outbox_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReminderThatIsGivenUpLeavesANumberOnly() {
        enqueue(Purpose.BALLOT_REMINDER);
        var before = givenUp(Purpose.BALLOT_REMINDER);
        var now = clock.instant().plusSeconds(1);

        for (var hour = 0; hour < SETTINGS.attempts(); hour++) {
            failAt(now.plus(Duration.ofHours(hour)));
        }

        assertThat(rows()).isZero();
        assertThat(outbox.givenUp(Purpose.BALLOT_REMINDER)).isEmpty();
        assertThat(givenUp(Purpose.BALLOT_REMINDER)).isEqualTo(before + 1);
    }

    @Test
    void aReminderIsCheckedAtEachAttemptAndLeavesNoTraceWhenItIsNotWantedAnyMore() {
        var ballot = UUID.randomUUID();
        var member = UUID.randomUUID();
        var asked = new ArrayList<String>();
        var wanted = new boolean[] {true};
        checks = List.of(new SendCheck() {
            @Override
            public Purpose purpose() {
                return Purpose.BALLOT_REMINDER;
            }

            @Override
            public boolean mayLeave(UUID about, UUID memberId) {
                asked.add(about + " " + memberId);
                return wanted[0];
            }
        });
        var tally = outbox.tallies().get(Purpose.BALLOT_REMINDER);
        new TransactionTemplate(manager)
                .executeWithoutResult(status -> outbox.enqueueChecked(mail(Purpose.BALLOT_REMINDER), ballot, member));
        var now = clock.instant().plusSeconds(1);
        failAt(now);
        assertThat(asked).containsExactly(ballot + " " + member);
        assertThat(rows()).isOne();

        wanted[0] = false;
        var delivered = new ArrayList<Message>();
        sender(delivered::add, Clock.fixed(now.plusSeconds(61), ZoneOffset.UTC)).sendBatch();

        assertThat(delivered).isEmpty();
        assertThat(asked).hasSize(2);
        assertThat(rows()).isZero();
        assertThat(outbox.tallies().get(Purpose.BALLOT_REMINDER)).isEqualTo(tally);
    }

    @Test
    void aMailThatWantsACheckNeverLeavesWithoutOne() {
        new TransactionTemplate(manager)
                .executeWithoutResult(status ->
                        outbox.enqueueChecked(mail(Purpose.BALLOT_REMINDER), UUID.randomUUID(), UUID.randomUUID()));
        var delivered = new ArrayList<Message>();
        enqueue(Purpose.ACTIVATION);
        assertThat(sender(delivered::add, clock).sendBatch()).isOne();
        assertThat(delivered).extracting(Message::purpose).containsExactly(Purpose.ACTIVATION);
        assertThat(rows()).isOne();
    }

    @Test
    void howManyRemindersWereSentIsNotKept() {
        var before = sent(Purpose.BALLOT_REMINDER);
        enqueue(Purpose.BALLOT_REMINDER);
        assertThat(sender(message -> {}, clock).sendBatch()).isOne();
        assertThat(rows()).isZero();
        assertThat(sent(Purpose.BALLOT_REMINDER)).isEqualTo(before);
    }

    @Test
    void onlyNoticesToEverybodyNameAnAddressThatWasRefusedAndOnlyByDay() {
        for (var purpose : Purpose.values()) {
            jdbc.sql("delete from outbox_mail").update();
            jdbc.sql("delete from bad_address").update();
            enqueue(purpose);
            refuseUntilGivenUp();
            assertThat(listed()).as(purpose.name()).isEqualTo(purpose.isForEverybody() ? 1 : 0);
        }
        assertThat(List.of(Purpose.BALLOT_INVITATION, Purpose.BALLOT_RESULT)).allMatch(Purpose::isForEverybody);
        assertThat(Purpose.BALLOT_REMINDER.isForEverybody()).isFalse();
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where lower(table_name) = 'bad_address'")
                        .query(String.class)
                        .list())
                .extracting(String::toLowerCase)
                .containsExactlyInAnyOrder("address", "last_day");
    }

    @Test
    void aMailServerThatIsDownMakesNoAddressBad() {
        jdbc.sql("delete from bad_address").update();
        enqueue(Purpose.BALLOT_INVITATION);
        for (var hour = 0; hour < SETTINGS.attempts(); hour++) {
            failAt(clock.instant().plusSeconds(1).plus(Duration.ofHours(hour)));
        }
        assertThat(rows()).isZero();
        assertThat(listed()).isZero();
    }

    @Test
    void anAddressLeavesTheListByANoticeToEverybodyThatArrivesAndNotByAReminder() {
        jdbc.sql("delete from bad_address").update();
        enqueue(Purpose.BALLOT_INVITATION);
        refuseUntilGivenUp();
        enqueue(Purpose.BALLOT_REMINDER);
        assertThat(sender(message -> {}, clock).sendBatch()).isOne();
        assertThat(listed()).isOne();
        enqueue(Purpose.BALLOT_RESULT);
        assertThat(sender(message -> {}, clock).sendBatch()).isOne();
        assertThat(listed()).isZero();
    }

    @Test
    void ofANoticeToEverybodyTwoNumbersStayAndOfOthersNone() {
        var notice = UUID.randomUUID();
        var transaction = new TransactionTemplate(manager);
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(mail(Purpose.BALLOT_INVITATION), notice);
            outbox.enqueue(mail(Purpose.BALLOT_INVITATION), notice);
        });
        assertThat(outbox.ofNotice(notice)).isEqualTo(new Outbox.NoticeMail(2, 0, 0));
        var first = new boolean[] {true};
        sender(
                        message -> {
                            if (first[0]) {
                                first[0] = false;
                                throw new MailNotSent("no");
                            }
                        },
                        clock)
                .sendBatch();
        assertThat(outbox.ofNotice(notice)).isEqualTo(new Outbox.NoticeMail(1, 1, 0));
        refuseUntilGivenUp();
        assertThat(outbox.ofNotice(notice)).isEqualTo(new Outbox.NoticeMail(0, 1, 1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> outbox.enqueue(mail(Purpose.BALLOT_REMINDER), notice)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void refuseUntilGivenUp() {
        MailTransport refusing = message -> {
            throw new MailNotSent("550", true);
        };
        for (var hour = 0; hour < SETTINGS.attempts(); hour++) {
            var at = clock.instant().plusSeconds(1).plus(Duration.ofHours(hour));
            sender(refusing, Clock.fixed(at, ZoneOffset.UTC)).sendBatch();
        }
    }

    private long listed() {
        return jdbc.sql("select count(*) from bad_address where address = :address")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    @Test
    void anAddressCannotCarryFurtherHeaders() {
        assertThatThrownBy(() ->
                        new Message(Purpose.NEWS, "a@example.org\nBcc: b@example.org", Languages.ENGLISH, "s", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void htmlAndHeadersWaitWithTheTextAndGoWithIt() {
        var rich = new Message(
                Purpose.ACCOUNT_NOTICE,
                address,
                Languages.ENGLISH,
                "s",
                "b",
                "<p>Ŵyn</p>",
                Map.of("List-Unsubscribe", "<https://portal.example/x>", "List-Id", "a: b"));
        new TransactionTemplate(manager).executeWithoutResult(status -> outbox.enqueue(rich));
        var delivered = new ArrayList<Message>();
        sender(delivered::add, clock).sendBatch();
        assertThat(delivered).containsExactly(rich);

        new TransactionTemplate(manager).executeWithoutResult(status -> outbox.enqueue(rich));
        for (var hour = 0; hour < SETTINGS.attempts(); hour++) {
            failAt(clock.instant().plusSeconds(1).plus(Duration.ofHours(hour)));
        }
        assertThat(jdbc.sql("select count(*) from outbox_mail where html is null and headers is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void newsWaitBehindWhatSomebodyIsWaitingFor() {
        enqueue(Purpose.NEWS);
        enqueue(Purpose.ACTIVATION);
        var delivered = new ArrayList<Message>();
        sender(delivered::add, clock).sendBatch();
        assertThat(delivered).extracting(Message::purpose).containsExactly(Purpose.ACTIVATION, Purpose.NEWS);
    }

    @Test
    void aMailMayBeWrittenOnlyWhenItLeaves() {
        var late = mail(Purpose.NEWS);
        checks = List.of(new SendCheck() {
            @Override
            public Purpose purpose() {
                return Purpose.NEWS;
            }

            @Override
            public boolean mayLeave(UUID about, UUID memberId) {
                return true;
            }

            @Override
            public Optional<Message> asItLeaves(Message waiting, UUID about, UUID memberId) {
                return Optional.of(late);
            }
        });
        var empty = new Message(Purpose.NEWS, address, Languages.WELSH, "s", "");
        new TransactionTemplate(manager)
                .executeWithoutResult(status -> outbox.enqueueChecked(empty, UUID.randomUUID(), UUID.randomUUID()));
        var delivered = new ArrayList<Message>();
        sender(delivered::add, clock).sendBatch();
        assertThat(delivered).containsExactly(late);
    }

    @Test
    void aHeaderCannotCarryAnother() {
        for (var header : List.of(
                Map.of("List-Id", "a\r\nBcc: b@example.org"),
                Map.of("List-Id", "a\nb"),
                Map.of("List-Id\nBcc", "b@example.org"),
                Map.of("List-Id: x", "b"),
                Map.of("List-Id", "ŵyn"),
                Map.of("List-Id", ""),
                Map.of("List-Id", "x".repeat(901)))) {
            assertThatThrownBy(
                            () -> new Message(Purpose.NEWS, "a@example.org", Languages.ENGLISH, "s", "b", null, header))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void failAt(Instant now) {
        MailTransport broken = message -> {
            throw new MailNotSent("no");
        };
        sender(broken, Clock.fixed(now, ZoneOffset.UTC)).sendBatch();
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from outbox_mail")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private void enqueue(Purpose purpose) {
        new TransactionTemplate(manager).executeWithoutResult(status -> outbox.enqueue(mail(purpose)));
    }

    private Message mail(Purpose purpose) {
        return mail(purpose, "Un llinell\nac un arall");
    }

    private Message mail(Purpose purpose, String text) {
        return new Message(purpose, address, Languages.WELSH, "Pwnc", text);
    }

    private OutboxSender sender(MailTransport transport, Clock at) {
        return new OutboxSender(
                mails, tallies, notices, addresses, transport, SETTINGS, at, checks, noticeChecks, manager);
    }

    private long rows() {
        return jdbc.sql("select count(*) from outbox_mail").query(Long.class).single();
    }

    private long sent(Purpose purpose) {
        var tally = outbox.tallies().get(purpose);
        return tally == null ? 0 : tally.sent();
    }

    private long givenUp(Purpose purpose) {
        var tally = outbox.tallies().get(purpose);
        return tally == null ? 0 : tally.givenUp();
    }
}
