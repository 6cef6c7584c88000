package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.allowance;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.AgentLooked;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Mandates;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What an agent may and may not do, on every database. */
abstract class AgentContract {

    private static final Set<Item> VOICE = Set.of(Item.parse("VOICE_CLONE"));
    private static final String AGREED = "I agree that my agent learns that I am a member";

    @Autowired
    Preferences preferences;

    @Autowired
    RecordHistory history;

    @Autowired
    Agents agents;

    @Autowired
    AgentDesk desk;

    @Autowired
    Erasure erasure;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Mandates mandates;

    @Autowired
    ConsentSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SignedIn member;
    SignedIn agent;
    String address;
    final LocalDate today = LocalDate.now(Times.ZONE);

    @BeforeEach
    void newPeople() {
        member = TestRecords.member(jdbc, accounts);
        address = "agent-" + UUID.randomUUID() + "@castings.example";
        agent = account(address);
    }

    @Test
    void anAgentNeedNotBeAMemberAndSeesOnlyTheUsesOfTheMandate() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var mandate = name(Use.VOICE_CLONE, Use.DUB_TRANSLATION);

        assertThat(as(agent, desk::actsForSomebody)).isTrue();
        assertThat(as(agent, desk::clients)).singleElement().satisfies(client -> assertThat(client.member())
                .isEqualTo(member.displayName()));
        var record = as(agent, () -> desk.open(mandate));
        assertThat(record.uses()).extracting(UseStanding::use).containsExactly(Use.VOICE_CLONE, Use.DUB_TRANSLATION);
    }

    @Test
    void theMemberSeesThatAnAgentLookedOnceADayAndEveryAct() {
        answer(preferences, member, Use.VOICE_CLONE, allowance(today));
        var mandate = name(Use.VOICE_CLONE);
        assertThat(as(member, agents::all)).singleElement().satisfies(named -> {
            assertThat(named.lastLooked()).isNull();
            assertThat(named.acts()).isEmpty();
        });

        as(agent, () -> desk.open(mandate));
        as(agent, () -> desk.open(mandate));
        as(agent, () -> desk.stricter(mandate, VOICE, Leeway.ask(null)));

        assertThat(as(member, history::all))
                .filteredOn(entry -> entry.event() instanceof AgentLooked)
                .hasSize(1);
        assertThat(as(member, agents::all)).singleElement().satisfies(named -> {
            assertThat(named.lastLooked()).isNotNull();
            assertThat(named.over()).isFalse();
            assertThat(named.acts()).singleElement().satisfies(entry -> {
                assertThat(entry.event()).isInstanceOf(Decided.class);
                assertThat(entry.by().name()).isEqualTo(agent.displayName());
                assertThat(entry.by().member()).isFalse();
            });
        });
    }

    @Test
    void theWordsTheMemberAgreedToAreKeptAndWithoutThemNobodyIsNamed() {
        name(Use.VOICE_CLONE);
        assertThat(as(member, history::all)).last().satisfies(entry -> assertThat(entry.event())
                .isInstanceOfSatisfying(
                        AgentNamed.class, named -> assertThat(named.agreed()).isEqualTo(AGREED)));

        assertRefused(
                Reason.NOT_CONFIRMED,
                member,
                () -> agents.name("Ffion", address, Set.of(Use.VOICE_CLONE), today.plusDays(9), " "));
        assertRefused(
                Reason.NOTHING_CHOSEN,
                member,
                () -> agents.name("Ffion", address, Set.of(), today.plusDays(9), AGREED));
        assertRefused(
                Reason.WORDS_MISSING,
                member,
                () -> agents.name("Ffion", "nowhere", Set.of(Use.VOICE_CLONE), today.plusDays(9), AGREED));
        assertRefused(
                Reason.END_DATE_PAST,
                member,
                () -> agents.name("Ffion", address, Set.of(Use.VOICE_CLONE), today.minusDays(1), AGREED));
        assertThat(as(member, agents::all)).hasSize(1);
    }

    @Test
    void nobodyIsTheirOwnAgent() {
        var own = "acc" + member.displayName().replaceAll("\\D", "") + ".actor@example.org";

        for (var written : List.of(own, "  " + own.toUpperCase(Locale.ROOT) + " ")) {
            assertRefused(
                    Reason.OWN_ACCOUNT,
                    member,
                    () -> agents.name("Me", written, Set.of(Use.VOICE_CLONE), today.plusDays(9), AGREED));
        }
        assertThat(as(member, desk::actsForSomebody)).isFalse();
    }

    @Test
    void anAddressWithoutAnAccountIsAnsweredLikeAnyOtherAndGivesNobodyAnything() {
        var mandate = as(
                member,
                () -> agents.name(
                        "Ffion", "nobody@castings.example", Set.of(Use.VOICE_CLONE), today.plusDays(9), AGREED));

        assertThat(as(member, agents::all)).hasSize(1);
        assertRefused(Reason.MANDATE_OVER, agent, () -> desk.open(mandate));
        assertThat(as(agent, desk::actsForSomebody)).isFalse();
    }

    @Test
    void whatIsLooserIsRefusedWhateverWayItIsLooser() {
        answer(preferences, member, Use.VOICE_CLONE, allowance(today));
        var mandate = name(Use.VOICE_CLONE, Use.SCAN_FACE, Use.POST_MORTEM);
        var conditions = new java.util.TreeMap<>(allowance(today).conditions());
        var fewer = new java.util.TreeMap<>(conditions);
        fewer.remove(Condition.APPROVAL);

        for (var looser : List.of(
                Leeway.allow(conditions, today.plusMonths(2)),
                Leeway.allow(fewer, today.plusMonths(1)),
                Leeway.ask(today.plusMonths(2)))) {
            assertRefused(Reason.NOT_STRICTER, agent, () -> desk.stricter(mandate, VOICE, looser));
        }
        assertRefused(
                Reason.NOT_STRICTER,
                agent,
                () -> desk.stricter(mandate, Set.of(Item.parse("SCAN_FACE")), Leeway.ask(null)));
        assertThat(reading(Use.VOICE_CLONE).leeway()).isEqualTo(allowance(today));
    }

    @Test
    void whatIsStricterAppliesAtOnceAndKeepsItsEnd() {
        answer(preferences, member, Use.VOICE_CLONE, allowance(today));
        var mandate = name(Use.VOICE_CLONE);

        as(agent, () -> desk.stricter(mandate, VOICE, Leeway.ask(null)));
        assertThat(reading(Use.VOICE_CLONE).leeway()).isEqualTo(Leeway.ask(today.plusMonths(1)));
        as(agent, () -> desk.stricter(mandate, VOICE, Leeway.refuse()));
        assertThat(reading(Use.VOICE_CLONE).answer()).isEqualTo(Answer.REFUSE);
        assertThat(reading(Use.VOICE_CLONE).stated().by().name()).isEqualTo(agent.displayName());
    }

    @Test
    void sayingTheSameAgainFillsNobodysRecord() {
        var mandate = name(Use.VOICE_CLONE);
        as(agent, () -> desk.stricter(mandate, VOICE, Leeway.refuse()));

        assertRefused(Reason.NOT_STRICTER, agent, () -> desk.stricter(mandate, VOICE, Leeway.refuse()));
    }

    @Test
    void aRefusalRepeatedStillEndsAnExceptionThatPermitsMore() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        except(Leeway.ask(today.plusMonths(1)));
        var mandate = name(Use.VOICE_CLONE);

        as(agent, () -> desk.stricter(mandate, VOICE, Leeway.refuse()));

        assertThat(as(member, preferences::overview).of(Use.VOICE_CLONE).exceptions())
                .isEmpty();
    }

    @Test
    void aUseOutsideTheMandateIsClosed() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var mandate = name(Use.VOICE_CLONE);
        var face = Set.of(Item.parse("SCAN_FACE"));

        assertRefused(Reason.NOT_COVERED, agent, () -> desk.stricter(mandate, face, Leeway.refuse()));
        assertRefused(Reason.NOT_COVERED, agent, () -> desk.propose(mandate, face, Leeway.ask(null), "They ask"));
        var both = Set.of(Item.parse("SCAN_FACE"), Item.parse("VOICE_CLONE"));
        assertRefused(Reason.NOTHING_CHOSEN, agent, () -> desk.stricter(mandate, both, Leeway.refuse()));
        assertThat(reading(Use.SCAN_FACE).answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void aLanguageOfItsOwnIsNothingAnAgentCanMake() {
        answer(preferences, member, Use.DUB_TRANSLATION, Leeway.ask(null));
        var mandate = name(Use.DUB_TRANSLATION);

        assertRefused(
                Reason.NOT_COVERED,
                agent,
                () -> desk.stricter(mandate, Set.of(Item.parse("DUB_TRANSLATION.fr")), Leeway.refuse()));
    }

    @Test
    void anotherAccountsMandateIsLikeNone() {
        var mandate = name(Use.VOICE_CLONE);
        var other = account("other-" + UUID.randomUUID() + "@castings.example");

        for (var id : List.of(mandate, UUID.randomUUID())) {
            assertShutOut(other, id);
            assertShutOut(member, id);
        }
        assertThat(as(other, desk::clients)).isEmpty();
    }

    @Test
    void anEndedMandateShutsTheAgentOutAtOnceAndTakesItsProposalsAlong() {
        var mandate = name(Use.VOICE_CLONE);
        as(agent, () -> desk.open(mandate));
        var proposal = propose(mandate);

        as(member, () -> {
            agents.end(mandate);
            return true;
        });

        assertShutOut(agent, mandate);
        assertThat(as(agent, desk::clients)).isEmpty();
        assertThat(as(agent, desk::actsForSomebody)).isFalse();
        assertThat(as(member, preferences::overview).proposals()).isEmpty();
        assertRefused(Reason.GONE, member, () -> preferences.confirm(proposal, null, 0));
        assertRefused(Reason.GONE, member, () -> {
            agents.end(mandate);
            return true;
        });
    }

    @Test
    void aMandateThatHasRunOutShutsTheAgentOutThoughNobodyEndedIt() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var subject = ledger.open(member.memberId());
            var over = new Mandate(id, "Ffion", address, new TreeSet<>(Set.of(Use.VOICE_CLONE)), today.minusDays(1));
            ledger.append(subject, new By(null, member.displayName()), state -> List.of(new AgentNamed(over, AGREED)));
            mandates.add(id, subject, agent.accountId());
        });

        assertShutOut(agent, id);
        assertThat(as(agent, desk::clients)).isEmpty();
        assertThat(as(member, agents::all)).singleElement().satisfies(named -> assertThat(named.over())
                .isTrue());
    }

    @Test
    void aSuspendedAccountActsForNobodyWhateverItsSessionSays() {
        var mandate = name(Use.VOICE_CLONE);
        as(agent, () -> desk.open(mandate));
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER);
        as(officer, () -> {
            accounts.suspend(agent.accountId(), officer.actor());
            return true;
        });

        assertShutOut(agent, mandate);
        assertThat(as(agent, desk::clients)).isEmpty();
    }

    @Test
    void anErasedRecordIsClosedToItsAgents() {
        var mandate = name(Use.VOICE_CLONE);
        as(member, erasure::eraseOwn);

        assertShutOut(agent, mandate);
        assertThat(as(agent, desk::clients)).isEmpty();
    }

    @Test
    void aMemberCannotEndWhatAnotherMemberGave() {
        var mandate = name(Use.VOICE_CLONE);
        var other = TestRecords.member(jdbc, accounts);

        assertRefused(Reason.GONE, other, () -> {
            agents.end(mandate);
            return true;
        });
        assertThat(as(agent, desk::clients)).hasSize(1);
        assertThatThrownBy(() -> as(agent, agents::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aProposalDoesNothingUntilTheMemberConfirmsItWithTheWordingJustShown() {
        var mandate = name(Use.VOICE_CLONE);
        var proposal = propose(mandate);
        assertThat(reading(Use.VOICE_CLONE).reason()).isEqualTo(Reading.Reason.UNSTATED);

        assertRefused(Reason.WORDING_NOT_SHOWN, member, () -> preferences.confirm(proposal, null, 0));
        assertRefused(Reason.WORDING_NOT_SHOWN, member, () -> preferences.confirm(proposal, UUID.randomUUID(), 0));
        var shown = as(member, () -> preferences.show(Set.of(Use.VOICE_CLONE), Locale.UK))
                .get(Use.VOICE_CLONE);
        assertRefused(Reason.STALE, member, () -> preferences.confirm(proposal, shown, 7));
        as(member, () -> preferences.confirm(proposal, shown, 0));

        var reading = reading(Use.VOICE_CLONE);
        assertThat(reading.answer()).isEqualTo(Answer.ASK);
        assertThat(reading.stated().by().member()).isTrue();
        assertThat(as(member, preferences::overview).proposals()).isEmpty();
        assertRefused(Reason.GONE, member, () -> preferences.confirm(proposal, shown, 0));
    }

    @Test
    void aDecisionMadeMeanwhileIsNotOverwrittenByAProposal() {
        var mandate = name(Use.VOICE_CLONE);
        var proposal = propose(mandate);
        var shown = as(member, () -> preferences.show(Set.of(Use.VOICE_CLONE), Locale.UK))
                .get(Use.VOICE_CLONE);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());

        assertRefused(Reason.STALE, member, () -> preferences.confirm(proposal, shown, 0));
        assertThat(reading(Use.VOICE_CLONE).answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void aProposalIsDeclinedByTheMemberOrTakenBackByItsAgentAndByNobodyElse() {
        var mandate = name(Use.VOICE_CLONE);
        var declined = propose(mandate);
        as(member, () -> preferences.decline(declined));
        assertRefused(Reason.GONE, member, () -> preferences.decline(declined));

        var taken = propose(mandate);
        var secondAddress = "second-" + UUID.randomUUID() + "@castings.example";
        var second = account(secondAddress);
        var secondMandate = as(
                member, () -> agents.name("Second", secondAddress, Set.of(Use.VOICE_CLONE), today.plusDays(9), AGREED));
        assertRefused(Reason.GONE, second, () -> {
            desk.takeBack(secondMandate, taken);
            return true;
        });
        assertThat(as(second, () -> desk.open(secondMandate)).proposals()).isEmpty();
        as(agent, () -> {
            desk.takeBack(mandate, taken);
            return true;
        });
        assertThat(as(member, preferences::overview).proposals()).isEmpty();
    }

    @Test
    void aProposalSaysWhyAndPromisesNoMoreThanAMemberCould() {
        var mandate = name(Use.VOICE_CLONE);

        assertRefused(Reason.WORDS_MISSING, agent, () -> desk.propose(mandate, VOICE, Leeway.ask(null), " "));
        assertRefused(
                Reason.WORDS_TOO_LONG, agent, () -> desk.propose(mandate, VOICE, Leeway.ask(null), "x".repeat(1001)));
        assertRefused(
                Reason.END_DATE_TOO_FAR,
                agent,
                () -> desk.propose(mandate, VOICE, Leeway.ask(today.plusYears(11)), "Long"));
        assertRefused(
                Reason.END_DATE_PAST,
                agent,
                () -> desk.propose(mandate, VOICE, Leeway.ask(today.minusDays(1)), "Late"));
    }

    @Test
    void moreProposalsThanTheLimitAreRefusedWaitingOrTakenBack() {
        var mandate = name(Use.VOICE_CLONE);
        for (int i = 0; i < settings.proposals(); i++) {
            var proposal = propose(mandate);
            if (i % 2 == 0) {
                as(agent, () -> {
                    desk.takeBack(mandate, proposal);
                    return true;
                });
            }
        }
        assertRefused(Reason.TOO_MANY, agent, () -> desk.propose(mandate, VOICE, Leeway.ask(null), "Once more"));
    }

    @Test
    void theMemberIsToldByMailAFewTimesADayInWordsThatSayNothing() {
        var mandate = name(Use.VOICE_CLONE);
        for (int i = 0; i < settings.proposalMails() + 2; i++) {
            propose(mandate);
        }

        var mails = jdbc.sql("select subject, body from outbox_mail where recipient = :address")
                .param("address", "acc" + member.displayName().replaceAll("\\D", "") + ".actor@example.org")
                .query((row, n) -> row.getString("subject") + "\n" + row.getString("body"))
                .list();
        assertThat(mails).hasSize(settings.proposalMails()).allSatisfy(mail -> assertThat(mail)
                .contains("/consent/agents")
                .doesNotContainIgnoringCase("voice", "clone", agent.displayName(), "Because they asked"));
    }

    @Test
    void moreAgentsThanTheLimitAreRefused() {
        for (int i = 0; i < settings.agents(); i++) {
            name(Use.VOICE_CLONE);
        }
        assertRefused(
                Reason.TOO_MANY,
                member,
                () -> agents.name("One more", address, Set.of(Use.VOICE_CLONE), today.plusDays(9), AGREED));
    }

    @Test
    void manyAgentsAndManyMembersAreReadWithAsManyStatementsAsOne() {
        name(Use.VOICE_CLONE);
        var few = statements();
        name(Use.VOICE_CLONE);
        for (int i = 0; i < 4; i++) {
            var other = TestRecords.member(jdbc, accounts);
            as(other, () -> agents.name("Ffion Rees", address, Set.of(Use.SCAN_FACE), today.plusDays(9), AGREED));
        }

        assertThat(statements()).containsExactly(few);
        for (var count : few) {
            assertThat(count).isBetween(1, 6);
        }
        assertThat(as(agent, desk::clients)).hasSize(6);
    }

    private int[] statements() {
        return new int[] {
            Statements.sentBy(() -> as(member, agents::all)),
            Statements.sentBy(() -> as(agent, desk::clients)),
            Statements.sentBy(() -> as(agent, desk::actsForSomebody)),
        };
    }

    private void except(Leeway leeway) {
        as(member, () -> {
            var shown = preferences.show(Set.of(Use.VOICE_CLONE), Locale.UK).get(Use.VOICE_CLONE);
            var revision = preferences.overview().of(Use.VOICE_CLONE).revision();
            return preferences.except(
                    new ExceptionForm(VOICE, "Tall Ship Pictures", "Saltmarsh", today, leeway, shown, revision, true));
        });
    }

    private UUID propose(UUID mandate) {
        return as(agent, () -> desk.propose(mandate, VOICE, Leeway.ask(null), "Because they asked"));
    }

    private UUID name(Use... uses) {
        return as(member, () -> agents.name("Ffion Rees", address, Set.of(uses), today.plusMonths(6), AGREED));
    }

    private SignedIn account(String mail) {
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER);
        var name = "Ffion " + mail.substring(0, 12);
        var id = as(officer, () -> accounts.createOfficer(mail, name, Locale.UK, officer.actor()));
        return new SignedIn(id, null, name, EnumSet.noneOf(Role.class), Locale.UK);
    }

    private Reading reading(Use use) {
        return as(member, preferences::overview)
                .of(use)
                .readings()
                .values()
                .iterator()
                .next();
    }

    private void assertShutOut(SignedIn person, UUID mandate) {
        assertRefused(Reason.MANDATE_OVER, person, () -> desk.open(mandate));
        assertRefused(Reason.MANDATE_OVER, person, () -> desk.stricter(mandate, VOICE, Leeway.refuse()));
        assertRefused(Reason.MANDATE_OVER, person, () -> desk.propose(mandate, VOICE, Leeway.ask(null), "Why"));
        assertRefused(Reason.MANDATE_OVER, person, () -> {
            desk.takeBack(mandate, UUID.randomUUID());
            return true;
        });
    }

    private static void assertRefused(Reason reason, SignedIn person, Supplier<?> act) {
        assertThatThrownBy(() -> as(person, act::get))
                .isInstanceOfSatisfying(ConsentRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
