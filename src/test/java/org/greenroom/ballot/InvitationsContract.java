package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.notification.Message;
import org.greenroom.notification.Purpose;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation that waited for the mail server says what holds when it leaves, or does not leave. */
abstract class InvitationsContract {

    private static final Bilingual WHY = new Bilingual("The mail was late.", "Roedd y post yn hwyr.");

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    InvitationCheck check;

    @Autowired
    Times times;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    JdbcClient jdbc;

    private record Waiting(Message message, UUID notice) {}

    /** One of the invitations that wait, in this language. */
    private Waiting waiting(Made made, String language) {
        return jdbc.sql("select recipient, subject, body, notice from outbox_mail where purpose = 'BALLOT_INVITATION'"
                        + " and body like :link and language = :language order by recipient fetch first 1 rows only")
                .param("link", "%/vote/" + made.id() + "%")
                .param("language", language)
                .query((row, number) -> new Waiting(
                        new Message(
                                Purpose.BALLOT_INVITATION,
                                row.getString("recipient"),
                                Languages.of(language),
                                row.getString("subject"),
                                row.getString("body")),
                        row.getObject("notice", UUID.class)))
                .single();
    }

    private Optional<Message> asItLeaves(Waiting waiting) {
        return Objects.requireNonNull(
                inTransaction.execute(tx -> check.asItLeaves(waiting.message(), waiting.notice())));
    }

    private Made invited() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        upkeep.invite(made.id());
        return made;
    }

    @Test
    void whatHoldsStillLeavesAsItWasWritten() {
        var made = invited();
        for (var language : new String[] {"en", "cy"}) {
            var waiting = waiting(made, language);
            assertThat(asItLeaves(waiting)).containsSame(waiting.message());
        }
    }

    @Test
    void afterAnExtensionItSaysTheNewClosingTime() {
        var made = invited();
        var before =
                TestBallots.asFirst(() -> ballots.details(made.id())).draft().closesAt();
        var later = before.plus(Duration.ofDays(2));
        var english = waiting(made, "en");
        var welsh = waiting(made, "cy");
        testBallots.decide(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY));
        for (var waiting : new Waiting[] {english, welsh}) {
            var language = waiting.message().language();
            assertThat(asItLeaves(waiting)).hasValueSatisfying(mail -> {
                assertThat(mail.recipientAddress()).isEqualTo(waiting.message().recipientAddress());
                assertThat(mail.language().getLanguage()).isEqualTo(language.getLanguage());
                assertThat(mail.bodyText())
                        .contains(times.full(later, language))
                        .doesNotContain(times.full(before, language));
                assertThat(mail.html()).contains(times.full(later, language));
            });
        }
        // Nobody has the address any more: an old time is not told.
        jdbc.sql("update member set email = null, email_key = null where lower(email) = lower(:address)")
                .param("address", english.message().recipientAddress())
                .update();
        assertThat(asItLeaves(english)).isEmpty();
    }

    @Test
    void whatARestoreHoldsWaitsWithItsBallot() {
        var made = invited();
        var notice = waiting(made, "en").notice();
        assertThat(waitsOn(notice)).isFalse();
        jdbc.sql("update ballot set suspended_at = opens_at where id = :id")
                .param("id", made.id())
                .update();
        assertThat(waitsOn(notice)).isTrue();
        testBallots.decide(made.id(), BallotAct.CANCEL, ActTerms.because(WHY));
        assertThat(waitsOn(notice)).isFalse();
        assertThat(asItLeaves(waiting(made, "en"))).isEmpty();
    }

    private boolean waitsOn(UUID notice) {
        return Boolean.TRUE.equals(inTransaction.execute(tx -> check.waitsOn(notice)));
    }

    @Test
    void nobodyIsInvitedToABallotThatIsCancelledOrOver() {
        var cancelled = invited();
        testBallots.decide(cancelled.id(), BallotAct.CANCEL, ActTerms.because(WHY));
        assertThat(asItLeaves(waiting(cancelled, "en"))).isEmpty();
        var closed = invited();
        testBallots.close(closed.id());
        assertThat(asItLeaves(waiting(closed, "en"))).isEmpty();
    }
}
