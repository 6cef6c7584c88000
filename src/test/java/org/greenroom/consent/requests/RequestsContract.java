package org.greenroom.consent.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Erasure;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.Request.Status;
import org.greenroom.consent.requests.RequestRefused.Reason;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What letters to engagers promise, on every database. */
abstract class RequestsContract {

    @Autowired
    Requests requests;

    @Autowired
    Erasure erasure;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    SignedIn member;
    final LocalDate today = LocalDate.now(Times.ZONE);

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
    }

    @Test
    void aLetterSaysWhatIsWithdrawnToWhomAndByWhenToAnswer() {
        var letter = create(form()).letter();

        assertThat(letter.template()).isEqualTo(1);
        assertThat(letter.subject()).contains("Saltmarsh").doesNotContain("\n");
        assertThat(letter.body())
                .contains("To Tall Ship Pictures", "Amara Vale", "amara@post.example", "article 17", "12(3)")
                .contains("– ")
                .doesNotContain("{{")
                .doesNotContainIgnoringCase("union", "member");
    }

    @Test
    void aWelshLetterIsWelshAndRevealsNoMembershipEither() {
        for (var kind : RequestKind.values()) {
            var letter = create(RequestForm.of(
                            kind,
                            Languages.WELSH,
                            "Amara Vale",
                            "amara@post.example",
                            "Tall Ship Pictures",
                            "Saltmarsh",
                            Set.of(Use.VOICE_CLONE)))
                    .letter();
            assertThat(letter.whole())
                    .contains("At Tall Ship Pictures", "GDPR y DU")
                    .doesNotContain("{{")
                    .doesNotContainIgnoringCase("undeb", "aelod");
        }
    }

    @Test
    void aRequestForAccessMayAskAboutEverythingAWithdrawalMayNot() {
        var everything = form(RequestKind.ACCESS, "Tall Ship Pictures", Set.of());

        assertThat(create(everything).letter().body()).contains("every use of my likeness");
        assertRefused(Reason.NOTHING_CHOSEN, () -> requests.create(form(RequestKind.WITHDRAWAL, "Tall", Set.of())));
    }

    @Test
    void whatIsTypedCannotAddLinesToTheSubject() {
        var request = create(form(RequestKind.WITHDRAWAL, "Tall\r\nBcc: everybody@example", Set.of(Use.SCAN_FACE)));

        assertThat(request.form().engager()).isEqualTo("Tall Bcc: everybody@example");
        assertThat(request.letter().body()).contains("To Tall Bcc: everybody@example\n\n");
    }

    @Test
    void missingAndOverlongWordsAreRefused() {
        assertRefused(
                Reason.WORDS_MISSING, () -> requests.create(form(RequestKind.WITHDRAWAL, "  ", Set.of(Use.SCAN_FACE))));
        assertRefused(
                Reason.WORDS_TOO_LONG,
                () -> requests.create(form(RequestKind.WITHDRAWAL, "x".repeat(201), Set.of(Use.SCAN_FACE))));
        assertThat(as(member, requests::all)).isEmpty();
    }

    @Test
    void onceSentTheEngagerHasAMonthAndTheWordsStand() {
        var draft = create(form());
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.deadline()).isNull();

        var sent = sent(draft, today);

        assertThat(sent.status()).isEqualTo(Status.WAITING);
        assertThat(sent.deadline()).isEqualTo(today.plusMonths(1));
        assertThat(sent.letter()).isEqualTo(draft.letter());
        assertRefused(Reason.SENT_ALREADY, () -> run(() -> requests.rewrite(sent.id(), sent.version(), form())));
        assertRefused(Reason.SENT_ALREADY, () -> run(() -> requests.sent(sent.id(), sent.version(), today)));
    }

    @Test
    void aLetterIsNotSentBeforeItWasWrittenNorTomorrow() {
        var draft = create(form());

        assertRefused(Reason.DAY_AHEAD, () -> run(() -> requests.sent(draft.id(), draft.version(), today.plusDays(1))));
        assertRefused(
                Reason.DAY_TOO_EARLY, () -> run(() -> requests.sent(draft.id(), draft.version(), today.minusDays(1))));
        assertRefused(
                Reason.NOT_SENT,
                () -> run(() -> requests.answered(draft.id(), draft.version(), answer(Outcome.DONE, null))));
    }

    @Test
    void moreTimeMovesTheDeadlineByAtMostTwoMonths() {
        var sent = sent(create(form()), today);

        for (var until :
                new LocalDate[] {null, today.plusMonths(1), today.plusMonths(3).plusDays(1)}) {
            assertRefused(
                    Reason.EXTENSION,
                    () -> run(() -> requests.answered(sent.id(), sent.version(), answer(Outcome.MORE_TIME, until))));
        }
        assertRefused(
                Reason.EXTENSION,
                () -> run(
                        () -> requests.answered(sent.id(), sent.version(), answer(Outcome.DONE, today.plusMonths(2)))));
        var longer = answered(sent, answer(Outcome.MORE_TIME, today.plusMonths(3)));
        assertThat(longer.deadline()).isEqualTo(today.plusMonths(3));
        assertThat(longer.status()).isEqualTo(Status.WAITING);
    }

    @Test
    void whatCameBackDecidesWhereTheLetterStands() {
        var sent = sent(create(form()), today);

        var partly = answered(sent, answer(Outcome.PARTLY, null));
        assertThat(partly.status()).isEqualTo(Status.CONTESTED);
        var silent = answered(partly, answer(Outcome.NO_ANSWER, null));
        assertThat(silent.status()).isEqualTo(Status.OVERDUE);
        assertThat(as(member, requests::due)).extracting(Request::id).containsExactly(sent.id());
        var done = answered(silent, answer(Outcome.DONE, null));
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.answers()).hasSize(3);
        assertThat(as(member, requests::due)).isEmpty();
    }

    @Test
    void theDeadlineIsTheSameDayOfTheNextMonthOrItsLast() {
        var sent = new Request(
                UUID.randomUUID(),
                1,
                form(),
                new LetterText(1, "S", "B"),
                LocalDate.of(2027, 1, 31),
                LocalDate.of(2027, 1, 31),
                java.util.List.of(),
                LocalDate.of(2027, 2, 28));

        assertThat(sent.deadline()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(sent.status()).isEqualTo(Status.WAITING);
        assertThat(sent.daysLeft()).isZero();
        var dayAfter = new Request(
                sent.id(),
                1,
                sent.form(),
                sent.letter(),
                sent.dated(),
                sent.sentOn(),
                sent.answers(),
                LocalDate.of(2027, 3, 1));
        assertThat(dayAfter.status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        var draft = create(form());
        as(member, () -> {
            requests.rewrite(
                    draft.id(), draft.version(), form(RequestKind.WITHDRAWAL, "Harbour", Set.of(Use.SCAN_FACE)));
            return true;
        });

        for (Runnable late : new Runnable[] {
            () -> requests.rewrite(draft.id(), draft.version(), form()),
            () -> requests.sent(draft.id(), draft.version(), today),
            () -> requests.remove(draft.id(), draft.version())
        }) {
            assertThatThrownBy(() -> as(member, run(late)::get)).isInstanceOf(OptimisticLockingFailureException.class);
        }
        assertThat(find(draft.id()).form().engager()).isEqualTo("Harbour");
    }

    @Test
    void nobodyReachesAnotherMembersLetters() {
        var letter = create(form());
        var other = TestRecords.member(jdbc, accounts);

        assertThat(as(other, () -> requests.find(letter.id()))).isEmpty();
        for (Runnable act : new Runnable[] {
            () -> requests.rewrite(letter.id(), letter.version(), form()),
            () -> requests.sent(letter.id(), letter.version(), today),
            () -> requests.answered(letter.id(), letter.version(), answer(Outcome.DONE, null)),
            () -> requests.remove(letter.id(), letter.version())
        }) {
            assertThatThrownBy(() -> as(other, run(act)::get))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.GONE));
        }
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER, Role.CONSENT_OFFICER, Role.AUDITOR);
        assertThatThrownBy(() -> as(officer, requests::all)).isInstanceOf(AccessDeniedException.class);
        assertThat(find(letter.id())).isNotNull();
    }

    @Test
    void nothingOfALetterCanBeReadInTheDatabaseAndAnErasureTakesIt() {
        var letter = create(form());
        var envelope = jdbc.sql("select envelope from consent_document where id = :id")
                .param("id", letter.id())
                .query(byte[].class)
                .single();
        assertThat(new String(envelope, StandardCharsets.UTF_8)).doesNotContain("Tall Ship", "Saltmarsh", "WITHDRAWAL");

        as(member, erasure::eraseOwn);

        assertThat(jdbc.sql("select count(*) from consent_document where id = :id")
                        .param("id", letter.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as(member, requests::all)).isEmpty();
    }

    @Test
    void manyLettersAreReadWithAsManyStatementsAsOne() {
        create(form());
        var few = Statements.sentBy(() -> as(member, requests::all));
        for (int i = 0; i < 5; i++) {
            create(form());
        }
        assertThat(Statements.sentBy(() -> as(member, requests::all)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aLetterCanBeRemoved() {
        var letter = create(form());
        as(member, () -> {
            requests.remove(letter.id(), letter.version());
            return true;
        });
        assertThat(as(member, requests::all)).isEmpty();
    }

    private RequestForm form() {
        return form(RequestKind.WITHDRAWAL, "Tall Ship Pictures", Set.of(Use.VOICE_CLONE, Use.SCAN_FACE));
    }

    private static RequestForm form(RequestKind kind, String engager, Set<Use> uses) {
        return RequestForm.of(kind, Languages.ENGLISH, "Amara Vale", "amara@post.example", engager, "Saltmarsh", uses);
    }

    private LetterAnswer answer(Outcome outcome, LocalDate until) {
        return new LetterAnswer(outcome, today, until, "By mail");
    }

    private Request create(RequestForm form) {
        return find(as(member, () -> requests.create(form)));
    }

    private Request find(UUID id) {
        return as(member, () -> requests.find(id)).orElseThrow();
    }

    private Request sent(Request request, LocalDate on) {
        as(member, run(() -> requests.sent(request.id(), request.version(), on)));
        return find(request.id());
    }

    private Request answered(Request request, LetterAnswer answer) {
        as(member, run(() -> requests.answered(request.id(), request.version(), answer)));
        return find(request.id());
    }

    private static Supplier<Boolean> run(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    private void assertRefused(Reason reason, Supplier<?> act) {
        assertThatThrownBy(() -> as(member, () -> act.get() instanceof Supplier<?> inner ? inner.get() : true))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
