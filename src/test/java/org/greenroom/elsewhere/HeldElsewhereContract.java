package org.greenroom.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.HeldRefused.Reason;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestOfficers;
import org.greenroom.testing.TestVoter;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Announcing, reminding of and reporting a ballot that somebody else holds. */
abstract class HeldElsewhereContract {

    @Autowired
    HeldElsewhere held;

    @Autowired
    AnnouncedBallots announced;

    @Autowired
    Clock clock;

    @Autowired
    TestOfficers officers;

    private Announcement said(String title) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return new Announcement(
                HeldKind.INDUSTRIAL_ACTION,
                new Bilingual(title, ""),
                new Bilingual("About scanning.", ""),
                "Independent Scrutiny Ltd",
                "A. Scrutineer",
                new Bilingual("Those engaged.", ""),
                new Bilingual("By post.", ""),
                today,
                today.plusDays(14));
    }

    private static Outcome outcome(int entitled, int cast, int spoilt, int yes, int no) {
        return new Outcome(
                entitled,
                cast,
                spoilt,
                new Bilingual("Are you prepared …?", ""),
                List.of(
                        new Outcome.Answer(new Bilingual("Yes", "Ydw"), yes),
                        new Outcome.Answer(new Bilingual("No", "Nac ydw"), no)),
                Bilingual.EMPTY,
                "https://scrutiny.example/result.pdf");
    }

    private UUID draft() {
        return TestBallots.asFirst(() -> held.create(said("Ballot " + UUID.randomUUID())));
    }

    private UUID announced() {
        var id = draft();
        decide(id, HeldAct.ANNOUNCE);
        return id;
    }

    private void decide(UUID id, HeldAct act) {
        first(() -> held.propose(id, act));
        TestBallots.asSecond(() -> {
            held.approve(id, act);
            return id;
        });
    }

    private static void first(Runnable act) {
        TestBallots.asFirst(() -> {
            act.run();
            return true;
        });
    }

    private HeldBallot details(UUID id) {
        return TestBallots.asFirst(() -> held.details(id));
    }

    @Test
    void whatAFormerOfficerProposedIsNotAnnounced() {
        var id = draft();
        var former = officers.appoint(
                new SignedIn(UUID.randomUUID(), null, "Former officer", Set.of(Role.RETURNING_OFFICER), Locale.UK));
        TestVoter.as(former, () -> {
            held.propose(id, HeldAct.ANNOUNCE);
            return id;
        });
        officers.withdraw(former, Role.RETURNING_OFFICER);
        assertThatThrownBy(() -> first(() -> held.approve(id, HeldAct.ANNOUNCE)))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ApprovalRefused.Reason.PROPOSER_GONE));
        assertThat(announced.find(id)).isEmpty();
        first(() -> held.reject(id, HeldAct.ANNOUNCE, "The proposer has left"));
        decide(id, HeldAct.ANNOUNCE);
        assertThat(announced.find(id)).isPresent();
    }

    @Test
    void nothingIsPublicBeforeTwoOfficersHaveAnnouncedIt() {
        var id = draft();
        assertThat(announced.find(id)).isEmpty();
        first(() -> held.propose(id, HeldAct.ANNOUNCE));
        assertThat(announced.find(id)).isEmpty();
        assertThatThrownBy(() -> first(() -> held.approve(id, HeldAct.ANNOUNCE)))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(announced.find(id)).isEmpty();
        TestBallots.asSecond(() -> {
            held.approve(id, HeldAct.ANNOUNCE);
            return id;
        });
        assertThat(announced.find(id)).hasValueSatisfying(one -> {
            assertThat(one.running()).isTrue();
            assertThat(one.outcome()).isNull();
        });
        assertThat(announced.all()).extracting(AnnouncedBallot::id).contains(id);
    }

    @Test
    void theResultIsPublicOnceTwoOfficersHavePublishedIt() {
        var id = announced();
        refused(Reason.NOT_NOW, () -> held.propose(id, HeldAct.PUBLISH_RESULT));
        first(() -> held.recordOutcome(id, details(id).version(), outcome(1_000, 612, 3, 400, 209)));
        assertThat(announced.find(id).orElseThrow().outcome()).isNull();
        decide(id, HeldAct.PUBLISH_RESULT);
        var shown = announced.find(id).orElseThrow();
        assertThat(shown.state()).isEqualTo(HeldState.RESULT_PUBLISHED);
        assertThat(shown.outcome()).isEqualTo(outcome(1_000, 612, 3, 400, 209));
        assertThat(shown.outcome().turnoutPercent()).isEqualTo(61.2);
        refused(Reason.NOT_NOW, () -> held.recordOutcome(id, details(id).version(), outcome(9, 9, 0, 9, 0)));
        refused(Reason.NOT_NOW, () -> held.remind(id));
    }

    @Test
    void whatIsProposedCannotBeChangedUntilItIsDecided() {
        var id = draft();
        first(() -> held.propose(id, HeldAct.ANNOUNCE));
        refused(Reason.PROPOSED, () -> held.change(id, details(id).version(), said("Other")));
        refused(Reason.PROPOSED, () -> held.propose(id, HeldAct.ANNOUNCE));
        TestBallots.asSecond(() -> {
            held.reject(id, HeldAct.ANNOUNCE, "The date is wrong.");
            return id;
        });
        first(() -> held.change(id, details(id).version(), said("Other")));
        first(() -> held.propose(id, HeldAct.ANNOUNCE));
        first(() -> held.withdraw(id, HeldAct.ANNOUNCE));
        assertThat(details(id).proposals()).isEmpty();
    }

    @Test
    void twoOfficersWhoWriteAtOnceDoNotOverwriteEachOther() {
        var id = draft();
        int version = details(id).version();
        first(() -> held.change(id, version, said("One")));
        assertThatThrownBy(() -> first(() -> held.change(id, version, said("Two"))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void membersAreRemindedAtMostOnceADayAndOnlyOfWhatIsAnnounced() {
        var id = draft();
        refused(Reason.NOT_NOW, () -> held.remind(id));
        decide(id, HeldAct.ANNOUNCE);
        assertThat(announced.find(id).orElseThrow().reminded()).isFalse();
        first(() -> held.remind(id));
        assertThat(announced.find(id).orElseThrow().reminded()).isTrue();
        refused(Reason.TOO_SOON, () -> held.remind(id));
        decide(id, HeldAct.CALL_OFF);
        assertThat(announced.find(id).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(HeldState.CALLED_OFF);
            assertThat(one.reminded()).isFalse();
        });
    }

    @Test
    void whatIsMissingOrWrongIsNamedAtItsField() {
        var empty = new Announcement(
                HeldKind.MERGER,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                "",
                "",
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                LocalDate.of(2027, 2, 2),
                LocalDate.of(2027, 2, 1));
        var id = TestBallots.asFirst(() -> held.create(empty));
        assertThatThrownBy(() -> first(() -> held.propose(id, HeldAct.ANNOUNCE)))
                .isInstanceOfSatisfying(HeldRefused.class, e -> assertThat(e.problems())
                        .extracting(HeldProblem::field)
                        .contains("title.en", "about.en", "holder", "scrutineer", "paper.en", "closesOn"));
        var other = announced();
        problem(other, outcome(10, 11, 0, 5, 5), "number.cast");
        problem(other, outcome(10, 9, 10, 5, 4), "number.spoilt");
        problem(other, outcome(10, 9, 0, 10, 0), "answers");
        var plain = outcome(10, 9, 0, 5, 4);
        problem(
                other,
                new Outcome(10, 9, 0, plain.question(), plain.answers(), plain.note(), "javascript:alert(1)"),
                "report");
    }

    private void problem(UUID id, Outcome outcome, String field) {
        assertThatThrownBy(() -> first(() -> held.recordOutcome(id, details(id).version(), outcome)))
                .isInstanceOfSatisfying(HeldRefused.class, e -> assertThat(e.problems())
                        .extracting(HeldProblem::field)
                        .contains(field));
    }

    @Test
    void onlyOfficersAnnounce() {
        var id = draft();
        for (var role : new Role[] {Role.MEMBER, Role.SCRUTINEER, Role.NEWS_EDITOR, Role.MEMBERSHIP_OFFICER}) {
            var person = new SignedIn(UUID.randomUUID(), null, "Somebody", Set.of(role), Locale.UK);
            assertThatThrownBy(() -> TestVoter.as(person, () -> held.create(said("No"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestVoter.as(person, () -> held.details(id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(() -> first(act)).isInstanceOfSatisfying(HeldRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
