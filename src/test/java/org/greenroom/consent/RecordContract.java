package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.keys.KeySettings;
import org.greenroom.membership.MembersMerged;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member’s record promises, on every database. */
abstract class RecordContract {

    @Autowired
    Preferences preferences;

    @Autowired
    RecordHistory history;

    @Autowired
    Erasure erasure;

    @Autowired
    RecordMerge merge;

    @Autowired
    RecordCheck check;

    @Autowired
    Roots roots;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KeySettings keys;

    SignedIn member;
    final LocalDate today = LocalDate.now(Times.ZONE);

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
    }

    @Test
    void whoNeverSaidAnythingHasEverythingUnstatedAndNoRecord() {
        var overview = as(member, preferences::overview);

        assertThat(overview.unstated()).containsExactly(Use.values());
        assertThat(overview.number()).isZero();
        assertThat(subject()).isNull();
    }

    @Test
    void anAnswerStandsUntilItIsTakenBackInOneAct() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));

        assertThat(reading(Use.VOICE_CLONE).answer()).isEqualTo(Answer.ALLOW);
        as(member, () -> preferences.withdraw(Use.VOICE_CLONE));
        assertThat(reading(Use.VOICE_CLONE).answer()).isEqualTo(Answer.REFUSE);
        assertThat(reading(Use.VOICE_CLONE).reason()).isEqualTo(Reading.Reason.STATED);
    }

    @Test
    void whatIsLooserNeedsTheWordingThatWasJustShown() {
        var item = Set.of(Item.parse("SCAN_FACE"));

        assertRefused(
                Reason.WORDING_NOT_SHOWN,
                () -> preferences.decide(new Decision(item, Leeway.ask(null), null, 0, true)));
        assertRefused(
                Reason.WORDING_NOT_SHOWN,
                () -> preferences.decide(new Decision(item, Leeway.ask(null), UUID.randomUUID(), 0, true)));
        var other = as(member, () -> preferences.show(Set.of(Use.SCAN_BODY), Locale.UK))
                .get(Use.SCAN_BODY);
        assertRefused(
                Reason.WORDING_NOT_SHOWN,
                () -> preferences.decide(new Decision(item, Leeway.ask(null), other, 0, true)));
        assertThat(reading(Use.SCAN_FACE).reason()).isEqualTo(Reading.Reason.UNSTATED);
    }

    @Test
    void aRefusalNeedsNothing() {
        as(
                member,
                () -> preferences.decide(
                        new Decision(Set.of(Item.parse("SCAN_FACE")), Leeway.refuse(), null, 0, false)));

        assertThat(reading(Use.SCAN_FACE).reason()).isEqualTo(Reading.Reason.STATED);
    }

    @Test
    void aFormFromBeforeANewerDecisionChangesNothing() {
        var shown = as(member, () -> preferences.show(Set.of(Use.POST_MORTEM), Locale.UK))
                .get(Use.POST_MORTEM);
        var items = Set.of(Item.parse("POST_MORTEM"));
        as(member, () -> preferences.withdrawEverything());
        as(member, () -> preferences.decide(new Decision(items, Leeway.refuse(), shown, 0, true)));

        assertRefused(Reason.STALE, () -> preferences.decide(new Decision(items, Leeway.ask(null), shown, 0, true)));
        assertThat(reading(Use.POST_MORTEM).answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void twoTabsThatDecideAtOnceLeaveOneDecision() throws Exception {
        var use = Use.RETAIN_AFTER_PRODUCTION;
        var shown = as(member, () -> preferences.show(Set.of(use), Locale.UK)).get(use);
        var decision = new Decision(Set.of(Item.parse(use.name())), Leeway.ask(null), shown, 0, true);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tabs = IntStream.range(0, 8)
                    .mapToObj(tab -> threads.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            as(member, () -> preferences.decide(decision));
                            return true;
                        } catch (ConsentRefused refused) {
                            assertThat(refused.reason()).isEqualTo(Reason.STALE);
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            var accepted = 0;
            for (var tab : tabs) {
                accepted += tab.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void theFirstActInTwoTabsBeginsOneRecord() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tabs = IntStream.range(0, 4)
                    .mapToObj(tab -> threads.submit((Callable<Object>) () -> {
                        start.await();
                        return as(member, () -> preferences.show(Set.of(Use.values()), Locale.UK));
                    }))
                    .toList();
            start.countDown();
            for (var tab : tabs) {
                tab.get();
            }
        }
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void theKeptStateIsTheSumOfTheEvents() {
        answer(preferences, member, Use.REPLICA_MARKETING, TestRecords.allowance(today));
        answer(preferences, member, Use.DUB_TRANSLATION, Leeway.ask(null));
        as(member, preferences::askAboutEverything);
        as(member, preferences::refuseEverything);

        transaction.executeWithoutResult(status -> {
            var subject = ledger.subjectOf(member.memberId()).orElseThrow();
            var replayed =
                    ledger.all(subject).stream().reduce(PreferenceState.EMPTY, PreferenceState::after, (a, b) -> b);
            assertThat(ledger.state(subject)).isEqualTo(replayed);
        });
    }

    @Test
    void whatAppliedOnADayIsAnsweredFromTheHistory() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));

        var now = as(member, () -> history.on(today)).readings().get(Item.parse("SCAN_FACE"));
        var before = as(member, () -> history.on(today.minusDays(1))).readings().get(Item.parse("SCAN_FACE"));

        assertThat(now.answer()).isEqualTo(Answer.ASK);
        assertThat(before.reason()).isEqualTo(Reading.Reason.UNSTATED);
        assertThatThrownBy(() -> as(member, () -> history.on(today.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEvent() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var subject = subject();

        for (var statement : new String[] {
            "update consent_event set envelope = hash where subject_id = :id",
            "delete from consent_event where subject_id = :id"
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).param("id", subject).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void nothingOfTheContentCanBeReadInTheDatabaseAndRefusalAndAllowanceAreOfOneLength() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        as(member, () -> preferences.withdraw(Use.VOICE_CLONE));

        var envelopes = jdbc.sql("select envelope from consent_event where subject_id = :id"
                        + " union all select envelope from consent_state where subject_id = :id")
                .param("id", subject())
                .query(byte[].class)
                .list();
        assertThat(envelopes).hasSize(4);
        for (var envelope : envelopes) {
            assertThat(new String(envelope, StandardCharsets.ISO_8859_1))
                    .doesNotContain("VOICE_CLONE", "Tall Ship", "REFUSE", "decided");
        }
        assertThat(envelopes.get(1)).hasSameSizeAs(envelopes.get(2));
    }

    @Test
    void anErasedRecordIsUnreadableAndItsChainIsWhole() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        var subject = subject();
        var file = keys.folder().resolve("records").resolve(subject + ".key");
        assertThat(file).exists();

        assertThat(as(member, erasure::eraseOwn)).isTrue();

        assertThat(Files.exists(file)).isFalse();
        assertThat(subject()).isNull();
        assertThat(jdbc.sql("select count(*) from consent_state where subject_id = :id")
                        .param("id", subject)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from consent_event where subject_id = :id")
                        .param("id", subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(found().flaw()).isNull();
        assertThat(as(member, preferences::overview).unstated()).hasSize(Use.values().length);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        assertThat(subject()).isNotEqualTo(subject);
    }

    @Test
    void aChainThatIsCutShortIsNamedEvenWhenItsHeadIsCutToo() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        roots.sign();
        assertThat(found().flaw()).isNull();
        var subject = subject();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update consent_head set number = 3 where subject_id = :id")
                    .param("id", subject)
                    .update();
            assertThat(found().flaw()).isEqualTo(new RecordFlaw(RecordFlaw.Kind.CUT_SHORT, subject, 3));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into consent_anchor (root, subject_id, number, hash)"
                            + " select max(number), :id, 9, max(hash) from consent_root")
                    .param("id", UUID.randomUUID())
                    .update();
            assertThat(found().flaw()).extracting(RecordFlaw::kind).isEqualTo(RecordFlaw.Kind.ROOT_ALTERED);
            status.setRollbackOnly();
        });
    }

    @Test
    void anEventThatWasSlippedInIsNamed() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        var subject = subject();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into consent_event (subject_id, number, previous_hash, hash, envelope)"
                            + " select subject_id, 3, hash, hash, envelope from consent_event"
                            + " where subject_id = :id and number = 2")
                    .param("id", subject)
                    .update();
            assertThat(found().flaw()).isEqualTo(new RecordFlaw(RecordFlaw.Kind.EVENT_ALTERED, subject, 3));
            status.setRollbackOnly();
        });
    }

    @Test
    void aRootIsSignedOnlyWhenSomethingMoved() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        assertThat(roots.sign()).isPresent();
        assertThat(roots.sign()).isEmpty();
    }

    @Test
    void whoTurnsOutToBeTheSamePersonKeepsTheRecord() {
        var other = TestRecords.member(jdbc, accounts);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));

        transaction.executeWithoutResult(status -> {
            assertThat(merge.objections(member.memberId(), other.memberId())).isEmpty();
            merge.on(new MembersMerged(member.memberId(), other.memberId()));
        });

        assertThat(as(other, preferences::overview).of(Use.VOICE_CLONE).unstated())
                .isFalse();
        assertThat(subject()).isNull();
    }

    @Test
    void twoRecordsSpeakAgainstAMerge() {
        var other = TestRecords.member(jdbc, accounts);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        answer(preferences, other, Use.VOICE_CLONE, Leeway.refuse());

        transaction.executeWithoutResult(status -> assertThat(merge.objections(member.memberId(), other.memberId()))
                .hasSize(1));
    }

    @Test
    void officersAndVisitorsHaveNoRecordAndReadNone() {
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER, Role.RETURNING_OFFICER, Role.CONSENT_OFFICER);

        assertThatThrownBy(() -> as(officer, preferences::overview)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(officer, history::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(member, check::check)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(member, () -> erasure.erase(member.memberId(), "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAllowanceWithoutConditionsOrEndCannotBeMade() {
        assertThatThrownBy(() -> Leeway.allow(Map.of(), today)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Leeway.allow(Map.of(Condition.ENGAGER, " "), today))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RecordCheck.Finding found() {
        return as(TestRecords.officer(Role.AUDITOR), check::check);
    }

    private Reading reading(Use use) {
        return as(member, preferences::overview)
                .of(use)
                .readings()
                .values()
                .iterator()
                .next();
    }

    private UUID subject() {
        return jdbc.sql("select id from consent_subject where member_id = :id")
                .param("id", member.memberId())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private java.util.List<Integer> numbers() {
        return jdbc.sql("select number from consent_event where subject_id = :id order by number")
                .param("id", subject())
                .query(Integer.class)
                .list();
    }

    private void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(() -> as(member, () -> {
                    act.run();
                    return null;
                }))
                .isInstanceOfSatisfying(ConsentRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
