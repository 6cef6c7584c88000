package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.NoticeRefused.Reason;
import org.greenroom.notification.BatchRefused;
import org.greenroom.notification.LetterBatch;
import org.greenroom.notification.LetterBatches;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.WaitingVotes;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a ballot’s members are told beside reminders, and what is kept of that, on either database. */
abstract class NoticesContract {

    private static final SignedIn OFFICE =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);

    @Autowired
    Notices notices;

    @Autowired
    NoticeUpkeep noticeUpkeep;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Ballots ballots;

    @Autowired
    LetterBatches batches;

    @Autowired
    TestBallots testBallots;

    @Autowired
    WaitingVotes votes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from bad_address").update();
    }

    private TestBallots.Made open(int entitled, Duration closesIn) {
        String branch = "Branch " + UUID.randomUUID();
        var draft = testBallots.draft(branch, clock.instant().plus(closesIn), TestBallots.YES_NO);
        return testBallots.open(draft, testBallots.members(entitled, branch));
    }

    private UUID draft() {
        return TestBallots.asFirst(() -> ballots.create(testBallots.draft(
                "Branch " + UUID.randomUUID(), clock.instant().plus(Duration.ofDays(10)), TestBallots.YES_NO)));
    }

    private List<NoticeInfo> of(UUID ballot) {
        return TestBallots.asFirst(() -> notices.of(ballot));
    }

    private NoticeInfo only(UUID ballot, NoticeKind kind) {
        return of(ballot).stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID add(UUID ballot, NoticeTime time) {
        return TestBallots.asFirst(() -> notices.add(ballot, time));
    }

    private NoticeState state(UUID ballot, UUID notice) {
        return of(ballot).stream()
                .filter(found -> found.id().equals(notice))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(NoticeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @Test
    void onlyReturningOfficersPlanAndTestAndScrutineersRead() {
        var id = draft();
        var scrutineer = new SignedIn(UUID.randomUUID(), null, "Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK);
        assertThat(TestVoter.as(scrutineer, () -> notices.of(id))).isNotEmpty();
        for (var person : List.of(scrutineer, OFFICE)) {
            assertDenied(person, () -> notices.add(id, new NoticeTime.BeforeClose(72)));
            assertDenied(person, () -> notices.test(id, NoticeKind.INVITATION, false, Locale.UK));
            assertDenied(person, () -> {
                notices.skip(id, UUID.randomUUID());
                return true;
            });
        }
        assertDenied(OFFICE, () -> notices.of(id));
        assertDenied(OFFICE, () -> notices.reach(id));
    }

    private static void assertDenied(SignedIn person, java.util.function.Supplier<?> act) {
        assertThatThrownBy(() -> TestVoter.as(person, act)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theInvitationGoesToEverybodyOnceByMailOrInOneBatchOfLetters() {
        var made = open(15, Duration.ofHours(30));
        votes.of(
                made.id(),
                made.voters().stream().map(TestVoter::memberId).limit(11).toList());
        upkeep.moveBatches();
        upkeep.invite(made.id());
        upkeep.invite(made.id());

        var invitation = only(made.id(), NoticeKind.INVITATION);
        assertThat(invitation.state()).isEqualTo(NoticeState.SENT);
        assertThat(invitation.numbers()).isEqualTo(new NoticeInfo.Numbers(12, 3, 12, 0, 0));
        assertThat(invitation.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.letters()).isEqualTo(3);
            assertThat(batch.complete()).isTrue();
        });
        assertThat(TestBallots.asFirst(() -> notices.reach(made.id())))
                .extracting(reach -> reach.byMail() + reach.byLetter())
                .satisfies(numbers -> assertThat(
                                numbers.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(15));
        assertThat(jdbc.sql("select count(*) from outbox_mail where member_id is not null or about is not null")
                        .query(Long.class)
                        .single())
                .as("no member stands with a mail to everybody")
                .isZero();
    }

    @Test
    void theResultGoesToEverybodyWhetherOrNotTheyVotedInTheSameWords() {
        var made = open(15, Duration.ofHours(30));
        for (var voter : made.voters().subList(0, 6)) {
            voter.vote(made.id(), 0);
        }
        testBallots.finish(made.id());
        jdbc.sql("delete from outbox_mail").update();
        noticeUpkeep.sendDue();
        noticeUpkeep.sendDue();

        var result = only(made.id(), NoticeKind.RESULT);
        assertThat(result.state()).isEqualTo(NoticeState.SENT);
        assertThat(result.numbers()).isEqualTo(new NoticeInfo.Numbers(12, 3, 12, 0, 0));
        var bodies = jdbc.sql("select m.display_name, o.language, o.body from outbox_mail o"
                        + " join member m on lower(m.email) = lower(o.recipient) where o.notice = :notice")
                .param("notice", result.id())
                .query((row, number) ->
                        List.of(row.getString(2), row.getString(3).replace(row.getString(1), "NAME")))
                .list();
        assertThat(bodies).hasSize(12);
        assertThat(Set.copyOf(bodies)).as("one text in each language").hasSize(2);
        assertThat(bodies).allSatisfy(body -> assertThat(body.get(1)).contains("/results/" + made.id()));
    }

    @Test
    void lettersAreDownloadedByTheOfficeMarkedAsPostedAndThenErased() {
        var made = open(10, Duration.ofHours(30));
        upkeep.invite(made.id());
        var batch = batch(made.id());
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        assertThatThrownBy(() ->
                        TestBallots.asFirst(() -> batches.download(batch.id(), TestBallots.FIRST_OFFICER.actor())))
                .as("who runs ballots reads no names")
                .isInstanceOf(AccessDeniedException.class);
        assertBatchRefused(() -> post(batch, today), BatchRefused.Reason.NOT_DOWNLOADED);

        var printed = TestVoter.as(OFFICE, () -> batches.download(batch.id(), OFFICE.actor()));
        assertThat(printed).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.addressee()).contains("Test Member", "T1");
            assertThat(String.join(" ", letter.letter().paragraphs()))
                    .contains("/vote/" + made.id())
                    .doesNotContainPattern("[A-Z2-9]{5}-[A-Z2-9]{5}");
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'letters.downloaded' and subject = :id")
                        .param("id", batch.id().toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertBatchRefused(() -> post(batch, today.plusDays(1)), BatchRefused.Reason.DAY);
        assertBatchRefused(() -> post(batch, today.minusDays(1)), BatchRefused.Reason.DAY);
        post(batch, today);

        assertThat(batch(made.id()).postedOn()).isEqualTo(today);
        assertThat(jdbc.sql("select count(*) from letter where batch_id = :id and"
                                + " (body is not null or addressee is not null or posted_at is null)")
                        .param("id", batch.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertBatchRefused(() -> post(batch, today), BatchRefused.Reason.POSTED);
        assertBatchRefused(
                () -> TestVoter.as(OFFICE, () -> batches.download(batch.id(), OFFICE.actor())),
                BatchRefused.Reason.POSTED);
    }

    private LetterBatch batch(UUID ballot) {
        return only(ballot, NoticeKind.INVITATION).batches().getFirst();
    }

    private void post(LetterBatch batch, LocalDate day) {
        TestVoter.as(OFFICE, () -> {
            batches.posted(batch.id(), day, OFFICE.actor());
            return true;
        });
    }

    private static void assertBatchRefused(ThrowingCallable act, BatchRefused.Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BatchRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @Test
    void aTestGoesToTheOfficerAloneMarkedAsOneInEitherLanguage() {
        var id = draft();
        var nobody = new SignedIn(UUID.randomUUID(), null, "Nobody", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        assertRefused(
                () -> TestVoter.as(nobody, () -> notices.test(id, NoticeKind.INVITATION, false, Locale.UK)),
                Reason.NO_ADDRESS);
        var address = "officer-" + UUID.randomUUID() + "@union.example";
        var account =
                TestVoter.as(OFFICE, () -> accounts.createOfficer(address, "Moira Kerr", Locale.UK, OFFICE.actor()));
        var officer = new SignedIn(account, null, "Moira Kerr", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        for (var language : Languages.ALL) {
            for (boolean soon : new boolean[] {false, true}) {
                assertThat(TestVoter.as(officer, () -> notices.test(id, NoticeKind.REMINDER, soon, language)))
                        .isEqualTo(address);
            }
        }
        var mails = jdbc.sql("select recipient, purpose, subject, body from outbox_mail where purpose = 'NOTICE_TEST'")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        assertThat(mails).hasSize(4).allSatisfy(mail -> {
            assertThat(mail.get(0)).isEqualTo(address);
            assertThat(mail.get(1)).isEqualTo("NOTICE_TEST");
            assertThat(mail.get(2)).containsAnyOf("[Test] ", "[Prawf] ").doesNotContain("Digital", "Sganio");
            assertThat(mail.get(3)).contains("Moira Kerr");
        });
    }

    @Test
    void theTablesOfNoticesHoldNobodyAndNoReminderHasANumber() {
        assertThat(columns("ballot_notice"))
                .containsExactlyInAnyOrder(
                        "id",
                        "ballot_id",
                        "kind",
                        "state",
                        "hours_before",
                        "send_at",
                        "began_at",
                        "last_id",
                        "mails",
                        "letters",
                        "version");
        assertThat(columns("notice_tally")).containsExactlyInAnyOrder("notice", "sent", "given_up");
        assertThat(columns("bad_address")).containsExactlyInAnyOrder("address", "last_day");
        assertThat(jdbc.sql("select count(*) from ballot_notice where kind = 'REMINDER'"
                                + " and (mails is not null or letters is not null or last_id is not null)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from notice_tally t join ballot_notice n on n.id = t.notice"
                                + " where n.kind = 'REMINDER'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
