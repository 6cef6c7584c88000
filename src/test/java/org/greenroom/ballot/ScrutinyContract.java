package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.scrutiny.RollSeal.Outcome;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** What a scrutineer may read, seal, export and object to, and what nobody else may. */
abstract class ScrutinyContract {

    private static final SignedIn SCRUTINEER =
            new SignedIn(UUID.randomUUID(), null, "Sam Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK);

    @Autowired
    TestBallots testBallots;

    @Autowired
    Scrutiny scrutiny;

    @Autowired
    Objections objections;

    @Autowired
    Ballots ballots;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    JdbcClient jdbc;

    private static <T> T asScrutineer(java.util.function.Supplier<T> work) {
        return TestVoter.as(SCRUTINEER, work);
    }

    private void raise(UUID ballot, String text) {
        asScrutineer(() -> {
            objections.raise(ballot, new Bilingual(text, ""));
            return ballot;
        });
    }

    private Made counted() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < 7; i++) {
            made.voters().get(i).vote(made.id(), i % 2);
        }
        testBallots.close(made.id());
        testBallots.count(made.id());
        return made;
    }

    @Test
    void theReportHoldsRollApprovalsCheckpointsAndAVerifiedArchiveButNobodyAndNoTracker() {
        var made = counted();
        var trackers = publicBallots.board(made.id()).orElseThrow().trackers();
        asScrutineer(() -> scrutiny.sealRoll(made.id()));

        var report = asScrutineer(() -> scrutiny.export(made.id(), Locale.UK));

        assertThat(report.turnout()).isNotNull();
        assertThat(report.turnout().entitled()).isEqualTo(12);
        assertThat(report.rollSeals()).hasSize(1);
        assertThat(report.rollSeals().getFirst().rollHmac()).matches("[0-9a-f]{64}");
        assertThat(report.sections().stream().filter(s -> s.code().equals("approvals")))
                .singleElement()
                .satisfies(section -> assertThat(section.rows()).hasSizeGreaterThanOrEqualTo(4));
        assertThat(report.sections().stream().filter(s -> s.code().equals("sign-off")))
                .singleElement()
                .satisfies(section -> assertThat(section.rows()).hasSize(1));
        assertThat(report.checkpoints()).isNotEmpty();
        assertThat(report.checkpoints().getLast().ballots()).isEqualTo(7);
        assertThat(report.verification()).isNotNull();
        assertThat(report.verification().holds()).isTrue();
        assertThat(report.verification().archiveSha256())
                .isEqualTo(report.result().archiveSha256());

        var json = new JsonMapper().writeValueAsString(report);
        assertThat(trackers).isNotEmpty().noneMatch(json::contains);
        assertThat(made.voters())
                .noneMatch(voter -> json.contains(voter.memberId().toString()));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'ballot.report-exported' and subject = :b")
                        .param("b", made.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOpenBallotIsReadWithoutAnythingOfItsOutcome() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        made.voters().getFirst().vote(made.id(), 0);

        var report = asScrutineer(() -> scrutiny.export(made.id(), Locale.UK));

        assertThat(report.result()).isNull();
        assertThat(report.verification()).isNull();
        assertThat(report.turnout().cast()).isZero();
        assertThat(asScrutineer(() -> scrutiny.archive(made.id()))).isEmpty();
    }

    @Test
    void nobodyElseReadsExportsOrSeals() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (var person : new SignedIn[] {
            TestBallots.FIRST_OFFICER, made.voters().getFirst().signedIn(), other(Role.AUDITOR), other(Role.NEWS_EDITOR)
        }) {
            assertRefused(person, () -> scrutiny.read(made.id(), Locale.UK));
            assertRefused(person, () -> scrutiny.export(made.id(), Locale.UK));
            assertRefused(person, () -> scrutiny.sealRoll(made.id()));
            assertRefused(person, () -> scrutiny.checkRoll(made.id(), ""));
            assertRefused(person, () -> scrutiny.archive(made.id()));
            assertRefused(person, () -> {
                objections.raise(made.id(), new Bilingual("No", ""));
                return null;
            });
        }
    }

    private static SignedIn other(Role role) {
        return new SignedIn(UUID.randomUUID(), null, "Somebody", Set.of(role), Locale.UK);
    }

    private static void assertRefused(SignedIn person, java.util.function.Supplier<?> act) {
        assertThatThrownBy(() -> TestVoter.as(person, act)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theScrutineerRunsNothing() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        assertRefused(SCRUTINEER, () -> ballots.create(testBallots.draft("B", TestBallots.YES_NO)));
        raise(made.id(), "Too short a time.");
        var objection = asScrutineer(() -> objections.of(made.id())).getFirst();
        assertRefused(SCRUTINEER, () -> {
            objections.answer(objection.id(), new Bilingual("Answer", ""));
            return null;
        });
    }

    @Test
    void aSealedRollProvesItselfUnchangedAndAChangedOneIsFound() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var seal = asScrutineer(() -> scrutiny.sealRoll(made.id()));
        var typed = seal.key().toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
        assertThat(seal.seal().rollHmac()).isNotEqualTo(seal.seal().keySha256());
        for (int i = 0; i < 6; i++) {
            made.voters().get(i).vote(made.id(), 0);
        }
        assertThat(asScrutineer(() -> scrutiny.checkRoll(made.id(), typed))).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(check.rollHmac()).isEqualTo(seal.seal().rollHmac());
        });
        assertThat(asScrutineer(() -> scrutiny.checkRoll(made.id(), "a".repeat(64)))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN_KEY);
        assertThat(asScrutineer(() -> scrutiny.checkRoll(made.id(), "ŵ")).outcome())
                .isEqualTo(Outcome.UNKNOWN_KEY);

        // Somebody with the database exchanges a member.
        jdbc.sql("update roll_entry set member_id = :other where ballot_id = :ballot and member_id = :one")
                .param("other", UUID.randomUUID())
                .param("ballot", made.id())
                .param("one", made.voters().getLast().memberId())
                .update();
        assertThat(asScrutineer(() -> scrutiny.checkRoll(made.id(), typed)).outcome())
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void theKeyOfASealIsKeptNowhere() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var seal = asScrutineer(() -> scrutiny.sealRoll(made.id()));
        assertThat(jdbc
                        .sql("select * from ballot_roll_seal where ballot_id = :b")
                        .param("b", made.id())
                        .query()
                        .singleRow()
                        .values()
                        .stream()
                        .map(String::valueOf))
                .noneMatch(value -> value.contains(seal.key()));
        assertThat(jdbc.sql("select details from audit_entry where action = 'ballot.roll-sealed'")
                        .query(String.class)
                        .list())
                .noneMatch(details -> details.contains(seal.key()));
    }

    @Test
    void anObjectionIsPublicOnlyWithTheResultAndCanBeAnsweredButNotChanged() {
        var made = counted();
        raise(made.id(), "  Notices went out a day late. ");
        assertThat(publicBallots.objections(made.id())).isEmpty();
        var raised = TestBallots.asFirst(() -> objections.of(made.id())).getFirst();
        assertThat(raised.number()).isEqualTo(1);
        assertThat(raised.raisedBy()).isEqualTo("Sam Scrutineer");
        TestBallots.asSecond(() -> {
            objections.answer(raised.id(), new Bilingual("By two hours.", "O ddwy awr."));
            return raised;
        });
        testBallots.decide(made.id(), BallotAct.PUBLISH);

        assertThat(publicBallots.objections(made.id())).singleElement().satisfies(shown -> {
            assertThat(shown.text().en()).isEqualTo("Notices went out a day late.");
            assertThat(shown.answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.text().cy()).isEqualTo("O ddwy awr."));
        });
        raise(made.id(), "After publication too.");
        assertThat(publicBallots.objections(made.id()))
                .extracting(Objection::number)
                .containsExactly(1, 2);
        for (var table : new String[] {"ballot_objection", "ballot_objection_answer", "ballot_roll_seal"}) {
            asScrutineer(() -> scrutiny.sealRoll(made.id()));
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            jdbc.sql("update " + table + " set by_name = 'x'").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anObjectionNeedsWordsAndABallotThatTwoOfficersApproved() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        assertThatThrownBy(() -> raise(made.id(), " ")).isInstanceOfSatisfying(DraftNotReady.class, e -> assertThat(
                        e.problems().getFirst().field())
                .isEqualTo("objection.en"));
        assertThatThrownBy(() -> raise(made.id(), "x".repeat(Objections.LONGEST + 1)))
                .isInstanceOf(DraftNotReady.class);
        var draft = TestBallots.asFirst(() -> ballots.create(testBallots.draft("B", TestBallots.YES_NO)));
        assertThatThrownBy(() -> raise(draft, "What for?")).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> raise(UUID.randomUUID(), "What for?")).isInstanceOf(UnknownBallot.class);
    }
}
