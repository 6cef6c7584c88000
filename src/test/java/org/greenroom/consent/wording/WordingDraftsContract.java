package org.greenroom.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingProblem.Kind;
import org.greenroom.consent.wording.WordingRefused.Reason;
import org.greenroom.testing.TestOfficers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** How a new wording comes about, and all that keeps it from it, on every database. Everything is rolled back. */
@Transactional
@RecordApplicationEvents
abstract class WordingDraftsContract {

    private static final Use USE = Use.VOICE_CLONE;
    private static final SignedIn FIRST = officer("First", Role.CONSENT_OFFICER);
    private static final SignedIn SECOND = officer("Second", Role.CONSENT_OFFICER);

    @Autowired
    private WordingDrafts drafts;

    @Autowired
    private Wordings wordings;

    @Autowired
    private WordingSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TestOfficers officers;

    @BeforeEach
    void appoint() {
        officers.appoint(FIRST);
        officers.appoint(SECOND);
    }

    @Test
    void whatAFormerOfficerProposedIsNotPublished() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);
        officers.withdraw(FIRST, Role.CONSENT_OFFICER);
        entities.clear();

        assertThatThrownBy(() -> asSecond(() -> drafts.approve(USE, proposed.edit())))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ApprovalRefused.Reason.PROPOSER_GONE));
        assertNothingIsPublished();
        asSecond(() -> drafts.sendBack(USE, proposed.edit(), "The proposer has left"));
        asSecond(() -> drafts.propose(USE, draft().edit()));
    }

    static SignedIn officer(String name, Role role) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(role), Locale.UK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTwoOfficersAgreeOnIsPublishedAsItStands(boolean material) {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), material);

        asSecond(() -> drafts.approve(USE, proposed.edit()));

        var now = wordings.current(USE);
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.english()).isEqualTo(english("A new meaning."));
        assertThat(now.welsh()).isEqualTo(welsh("Ystyr newydd."));
        assertThat(now.material()).isEqualTo(material);
        assertThat(now.proposedBy()).isEqualTo("First");
        assertThat(now.approvedBy()).isEqualTo("Second");
        assertThat(wordings.lastMaterial(USE, now.publishedAt())).isEqualTo(material ? 2 : 1);
        assertThat(asFirst(() -> drafts.of(USE))).isEmpty();
        assertThat(events.stream(WordingPublished.class)).containsExactly(new WordingPublished(USE, 2, material));
    }

    @Test
    void theProposerDoesNotApprove() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);

        assertThatThrownBy(() -> asFirst(() -> drafts.approve(USE, proposed.edit())))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ApprovalRefused.Reason.SAME_PERSON));
        assertNothingIsPublished();
        assertThat(asFirst(drafts::waitingForMe)).isZero();
        assertThat(asSecond(drafts::waitingForMe)).isOne();
    }

    @Test
    void whatWasChangedBehindTheProposalIsNotApproved() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);
        jdbc.sql("update consent_wording_draft set material = false").update();
        entities.clear();

        assertThatThrownBy(() -> asSecond(() -> drafts.approve(USE, proposed.edit())))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ApprovalRefused.Reason.PAYLOAD_CHANGED));
        assertNothingIsPublished();
    }

    @Test
    void whatWasProposedAnewIsNotApprovedByWhoSawItBefore() {
        var seen = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);
        asFirst(() -> drafts.takeBack(USE, seen.edit()));
        var draft = draft();
        asFirst(() -> drafts.save(USE, draft.edit(), english("Quite another."), welsh("Un arall."), true));
        asFirst(() -> drafts.propose(USE, draft().edit()));

        assertThatThrownBy(() -> asSecond(() -> drafts.approve(USE, seen.edit())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertNothingIsPublished();
    }

    @Test
    void nobodyChangesOrThrowsAwayWhatWaitsForASecondOfficer() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);

        refused(
                Reason.PROPOSED,
                () -> asFirst(() -> drafts.save(USE, proposed.edit(), english("Other."), welsh("Arall."), true)));
        refused(Reason.PROPOSED, () -> asSecond(() -> drafts.withdraw(USE, proposed.edit())));
        refused(Reason.PROPOSED, () -> asSecond(() -> drafts.propose(USE, proposed.edit())));
    }

    @Test
    void aDraftThatWasNotProposedIsNotApproved() {
        var draft = begun(english("A new meaning."), welsh("Ystyr newydd."));

        refused(Reason.NOT_PROPOSED, () -> asSecond(() -> drafts.approve(USE, draft.edit())));
        refused(Reason.NOT_PROPOSED, () -> asSecond(() -> drafts.sendBack(USE, draft.edit(), "No.")));
    }

    @Test
    void aDraftSentBackSaysWhyUntilItIsChanged() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);

        asSecond(() -> drafts.sendBack(USE, proposed.edit(), "The Welsh is stiff."));

        assertThat(draft().sentBack()).isEqualTo("The Welsh is stiff.");
        assertThat(draft().isProposed()).isFalse();
        var again = asFirst(
                () -> drafts.save(USE, draft().edit(), english("A new meaning."), welsh("Ystyr ystwyth."), true));
        assertThat(again.sentBack()).isNull();
        assertNothingIsPublished();
    }

    @Test
    void onlyTheProposerTakesAProposalBack() {
        var proposed = proposed(english("A new meaning."), welsh("Ystyr newydd."), true);

        assertThatThrownBy(() -> asSecond(() -> drafts.takeBack(USE, proposed.edit())))
                .isInstanceOf(ApprovalRefused.class);
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseSavedMeanwhile() {
        var seen = begun(english("One."), welsh("Un."));
        asSecond(() -> drafts.save(USE, seen.edit(), english("Two."), welsh("Dau."), true));

        assertThatThrownBy(() -> asFirst(() -> drafts.save(USE, seen.edit(), english("Three."), welsh("Tri."), true)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> asFirst(() -> drafts.save(USE, null, english("Four."), welsh("Pedwar."), true)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> asFirst(() -> drafts.propose(USE, seen.edit())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(draft().english()).isEqualTo(english("Two."));
    }

    @Test
    void anUnfinishedDraftIsKeptButNotProposed() {
        var draft = begun(english("A new meaning."), new WordingText("", "", "", "", ""));

        assertThatThrownBy(() -> asFirst(() -> drafts.propose(USE, draft.edit())))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.problems())
                        .hasSize(WordingPart.values().length)
                        .allSatisfy(problem -> {
                            assertThat(problem.kind()).isEqualTo(Kind.EMPTY);
                            assertThat(problem.welsh()).isTrue();
                        }));
    }

    @Test
    void englishIsNoWelsh() {
        var draft = begun(english("A new meaning."), english("A new meaning."));

        assertThatThrownBy(() -> asFirst(() -> drafts.propose(USE, draft.edit())))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.problems())
                        .extracting(WordingProblem::kind)
                        .containsOnly(Kind.NOT_TRANSLATED)
                        .hasSize(4));
    }

    @Test
    void whatSaysTheSameAsThePublishedVersionIsNotProposed() {
        var now = wordings.current(USE);
        var draft = begun(now.english(), now.welsh());

        assertThatThrownBy(() -> asFirst(() -> drafts.propose(USE, draft.edit())))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.problems())
                        .extracting(WordingProblem::kind)
                        .containsExactly(Kind.UNCHANGED));
    }

    @Test
    void whatIsTooLongIsNotEvenKept() {
        var text = new WordingText("T".repeat(settings.titleLongest() + 1), "M.", "E.", "Y.", "O.");

        assertThatThrownBy(() -> begun(text, welsh("W".repeat(settings.textLongest() + 1))))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.problems())
                        .containsExactly(
                                new WordingProblem(WordingPart.TITLE, false, Kind.TOO_LONG, settings.titleLongest()),
                                new WordingProblem(WordingPart.MEANING, true, Kind.TOO_LONG, settings.textLongest())));
        assertThat(asFirst(() -> drafts.of(USE))).isEmpty();
        begun(new WordingText("T".repeat(settings.titleLongest()), "M.", "E.", "Y.", "O."), welsh("Iawn."));
    }

    @Test
    void pastedLinesAndStraightApostrophesAreMadeRight() {
        var draft = begun(english(" You're\r\n\there. "), welsh("Rydych chi yma."));

        assertThat(draft.english().meaning()).isEqualTo("You’re here.");
    }

    @Test
    void aDraftThrownAwayLeavesThePublishedVersion() {
        var draft = begun(english("A new meaning."), welsh("Ystyr newydd."));

        asSecond(() -> drafts.withdraw(USE, draft.edit()));

        assertThat(asFirst(drafts::all)).doesNotContainKey(USE);
        refused(Reason.NO_DRAFT, () -> asFirst(() -> drafts.propose(USE, draft.edit())));
        assertNothingIsPublished();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSENT_OFFICER")
    void nobodyElseReadsOrTouchesDrafts(Role role) {
        var draft = begun(english("A new meaning."), welsh("Ystyr newydd."));
        var other = officer("Other", role);

        for (Runnable act : List.<Runnable>of(
                () -> drafts.of(USE),
                drafts::all,
                drafts::waitingForMe,
                () -> drafts.save(USE, draft.edit(), english("X."), welsh("Y."), true),
                () -> drafts.propose(USE, draft.edit()),
                () -> drafts.approve(USE, draft.edit()),
                () -> drafts.sendBack(USE, draft.edit(), "No."),
                () -> drafts.takeBack(USE, draft.edit()),
                () -> drafts.withdraw(USE, draft.edit()))) {
            assertThatThrownBy(() -> as(other, () -> {
                        act.run();
                        return true;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private WordingDraft begun(WordingText english, WordingText welsh) {
        return asFirst(() -> drafts.save(USE, null, english, welsh, true));
    }

    private WordingDraft proposed(WordingText english, WordingText welsh, boolean material) {
        var begun = asFirst(() -> drafts.save(USE, null, english, welsh, material));
        asFirst(() -> drafts.propose(USE, begun.edit()));
        return draft();
    }

    private WordingDraft draft() {
        return asFirst(() -> drafts.of(USE)).orElseThrow();
    }

    private void assertNothingIsPublished() {
        assertThat(wordings.history(USE)).hasSize(1);
        assertThat(events.stream(WordingPublished.class)).isEmpty();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    static WordingText english(String meaning) {
        return new WordingText("A title", meaning, "An example.", "A yes.", "Not this.");
    }

    static WordingText welsh(String meaning) {
        return new WordingText("Teitl", meaning, "Enghraifft.", "Ie.", "Nid hyn.");
    }

    private static <T> T asFirst(Supplier<T> work) {
        return as(FIRST, work);
    }

    private static <T> T asSecond(Supplier<T> work) {
        return as(SECOND, work);
    }

    private static void asFirst(Runnable work) {
        as(FIRST, () -> {
            work.run();
            return true;
        });
    }

    private static void asSecond(Runnable work) {
        as(SECOND, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }
}
