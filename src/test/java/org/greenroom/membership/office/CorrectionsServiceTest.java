package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Role;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.office.Correction.State;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@GreenroomTest
class CorrectionsServiceTest {
    @Autowired
    private Corrections corrections;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private UUID member = new UUID(0, 0);

    @BeforeEach
    void roll() {
        String number = OfficeRoll.number("CA");
        OfficeRoll.apply(imports, OfficeRoll.members(OfficeRoll.row(number)));
        member = directory.byNumber(number).orElseThrow().id();
    }

    @Test
    void aMemberAsksTheOfficeAnswersAndTheMemberReadsIt() {
        UUID id = ask(" My name is spelt with an e. ");
        assertThat(mine()).singleElement().satisfies(c -> {
            assertThat(c.words()).isEqualTo("My name is spelt with an e.");
            assertThat(c.state()).isEqualTo(State.OPEN);
        });
        assertThat(asOfficer(() -> corrections.page(true, 0, 1000)).items()).anyMatch(c -> c.id().equals(id));

        answer(id, false, " Your passport says otherwise. ");
        assertThat(mine()).singleElement().satisfies(c -> {
            assertThat(c.state()).isEqualTo(State.DECLINED);
            assertThat(c.answer()).isEqualTo("Your passport says otherwise.");
            assertThat(c.answeredBy()).isEqualTo("Membership office");
        });
        assertThat(OfficeRoll.as(Role.MEMBER, member, () -> corrections.answeredLately()))
                .hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'membership.correction.answered'"
                                + " and subject = ?",
                        Integer.class,
                        "correction " + id))
                .isOne();
    }

    @Test
    void aCorrectionIsAnsweredOnce() {
        UUID id = ask("words");
        answer(id, true, "Done.");
        refused(Reason.ANSWERED_ALREADY, () -> answer(id, false, "No."));
        refused(Reason.GONE, () -> answer(UUID.randomUUID(), false, "No."));
        assertThat(mine()).singleElement().satisfies(c -> assertThat(c.state()).isEqualTo(State.DONE));
    }

    @Test
    void anOfficerTakesItOnAndOthersSeeWhoHasItAndByWhenItIsAnswered() {
        UUID id = ask("words");
        var today = clock.instant().atZone(org.greenroom.texts.Times.ZONE).toLocalDate();
        assertThat(mine()).singleElement().satisfies(c -> {
            assertThat(c.ownerName()).isNull();
            assertThat(c.dueOn()).isEqualTo(today.plusMonths(1));
        });
        take(id, 0);
        assertThat(mine()).singleElement().satisfies(c -> {
            assertThat(c.ownerName()).isEqualTo("Membership office");
            assertThat(c.version()).isOne();
        });
        refused(Reason.CHANGED_MEANWHILE, () -> take(id, 0));
        refused(Reason.CHANGED_MEANWHILE, () -> answer(id, true, "As it was before."));
        refused(Reason.GONE, () -> take(UUID.randomUUID(), 0));
        asOfficer(() -> {
            corrections.answer(id, 1, true, "Done.");
            return id;
        });
        refused(Reason.ANSWERED_ALREADY, () -> take(id, 2));
    }

    @Test
    void neitherSideSaysNothingOrTooMuch() {
        refused(Reason.WORDS_MISSING, () -> ask(" \n "));
        refused(Reason.WORDS_TOO_LONG, () -> ask("x".repeat(1001)));
        UUID id = ask("x".repeat(1000));
        refused(Reason.WORDS_MISSING, () -> answer(id, true, ""));
        refused(Reason.WORDS_TOO_LONG, () -> answer(id, true, "x".repeat(1001)));
    }

    @Test
    void aMemberWaitsForAnAnswerBeforeAskingForASixth() {
        for (int i = 0; i < 5; i++) {
            ask("words " + i);
        }
        refused(Reason.TOO_MANY_OPEN, () -> ask("one more"));
        answer(mine().getFirst().id(), true, "Done.");
        ask("one more");
        assertThat(mine()).hasSize(6);
    }

    @Test
    void nobodyAsksOrReadsForAnother() {
        ask("words");
        assertThat(OfficeRoll.as(Role.MEMBER, UUID.randomUUID(), () -> corrections.myDetails()))
                .isEmpty();
        refused(
                Reason.UNKNOWN_MEMBER,
                () -> OfficeRoll.as(
                        Role.MEMBER, UUID.randomUUID(), () -> corrections.ask(CorrectionField.NAME, "words")));
        refused(
                Reason.UNKNOWN_MEMBER,
                () -> OfficeRoll.as(Role.MEMBER, null, () -> corrections.ask(CorrectionField.NAME, "words")));
        List<ThrowingCallable> office = List.of(
                () -> corrections.page(true, 0, 10),
                corrections::openCount,
                () -> corrections.take(mine().getFirst().id(), 0),
                () -> corrections.answer(mine().getFirst().id(), 0, true, "Done."));
        for (ThrowingCallable act : office) {
            OfficeRoll.as(Role.MEMBER, member, () -> {
                assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
                return 0;
            });
        }
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                corrections::myDetails,
                corrections::answeredLately,
                () -> corrections.ask(CorrectionField.NAME, "words"))) {
            OfficeRoll.as(Role.MEMBERSHIP_OFFICER, null, () -> {
                assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
                return 0;
            });
        }
    }

    @Test
    void answeredCorrectionsAreForgottenOpenOnesAreNot() {
        UUID answered = ask("answered");
        answer(answered, true, "Done.");
        UUID open = ask("open");
        jdbc.update(
                "update correction set asked_at = ?, answered_at = case when answered_at is null then null"
                        + " else cast(? as timestamp with time zone) end where member_id = ?",
                past(366),
                past(366),
                member);
        corrections.forgetOld();
        assertThat(mine()).extracting(Correction::id).containsExactly(open);
    }

    private OffsetDateTime past(int days) {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    private UUID ask(String words) {
        return OfficeRoll.as(Role.MEMBER, member, () -> corrections.ask(CorrectionField.NAME, words));
    }

    private List<Correction> mine() {
        return OfficeRoll.as(Role.MEMBER, member, () -> corrections.myDetails())
                .orElseThrow()
                .corrections();
    }

    private void take(UUID id, int version) {
        asOfficer(() -> {
            corrections.take(id, version);
            return id;
        });
    }

    private void answer(UUID id, boolean done, String words) {
        asOfficer(() -> {
            corrections.answer(id, 0, done, words);
            return id;
        });
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(OfficeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
