package org.greenroom.demo;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.ActivationRequests;
import org.greenroom.ballot.Ballots;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.office.CorrectionField;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.Deletions;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies begun on everybody’s desk: letters of a member, a ballot and a wording in the making, a correction and a
 * deletion the office is asked for. By the services that everybody uses.
 */
@Component
@Profile("demo")
class DemoDesks {

    private static final String STEP = "desks";

    private final Ballots ballots;
    private final WordingDrafts drafts;
    private final Wordings wordings;
    private final Requests requests;
    private final Corrections corrections;
    private final Deletions deletions;
    private final MemberSelection members;
    private final ActivationRequests activations;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final Texts texts;
    private final Clock clock;

    DemoDesks(
            Ballots ballots,
            WordingDrafts drafts,
            Wordings wordings,
            Requests requests,
            Corrections corrections,
            Deletions deletions,
            MemberSelection members,
            ActivationRequests activations,
            DemoPeople people,
            DemoSteps steps,
            Texts texts,
            Clock clock) {
        this.ballots = ballots;
        this.drafts = drafts;
        this.wordings = wordings;
        this.requests = requests;
        this.corrections = corrections;
        this.deletions = deletions;
        this.members = members;
        this.activations = activations;
        this.people = people;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
    }

    /** Begins everything, unless that was done. */
    @Transactional
    public void make() {
        if (steps.isDone(STEP)) {
            return;
        }
        as(DemoAccount.MEMBER, this::writeLetters);
        as(DemoAccount.STEWARD, () -> corrections.ask(CorrectionField.PROFESSIONAL_NAME, text("correction")));
        as(DemoAccount.RETURNING, () -> ballots.create(DemoBallotPlan.draft().draft(texts, clock.instant())));
        as(DemoAccount.CONSENT, this::writeWording);
        askForDeletion();
        askForALetter();
        steps.done(STEP);
    }

    /** One has been sent, one not yet. */
    private boolean writeLetters() {
        var sent = requests.create(letter(RequestKind.ACCESS, "Tidemark Pictures", "Saltmarsh", Set.of()));
        requests.find(sent)
                .ifPresent(letter -> requests.sent(
                        sent,
                        letter.version(),
                        clock.instant().atZone(Times.ZONE).toLocalDate()));
        requests.create(
                letter(RequestKind.WITHDRAWAL, "Northlight Television", "The Long Frost", Set.of(Use.VOICE_CLONE)));
        return true;
    }

    private static RequestForm letter(RequestKind kind, String engager, String production, Set<Use> uses) {
        return RequestForm.of(
                kind,
                Languages.ENGLISH,
                DemoAccount.MEMBER.displayName(),
                DemoAccount.MEMBER.address(),
                engager,
                production,
                uses);
    }

    private boolean writeWording() {
        var now = wordings.current(Use.ALTER_PERFORMANCE);
        drafts.save(
                Use.ALTER_PERFORMANCE,
                null,
                withExample(now.english(), Languages.ENGLISH),
                withExample(now.welsh(), Languages.WELSH),
                false);
        return true;
    }

    private WordingText withExample(WordingText now, Locale language) {
        return new WordingText(
                now.title(), now.meaning(), texts.get(language, "demo.desk.wording"), now.yes(), now.outOfScope());
    }

    /** Somebody who has left: none of the people in whose place one signs in. */
    private void askForDeletion() {
        var known =
                Arrays.stream(DemoAccount.values()).map(DemoAccount::address).toList();
        var leaving = members.page(MemberFilter.everyone(), 0, DemoUnion.MEMBERS, "").stream()
                .filter(member -> member.email() != null && !known.contains(member.email()))
                .findFirst()
                .orElseThrow();
        ActingAs.person(people.withAccount(leaving), () -> deletions.ask(text("deletion")));
    }

    /** Somebody without a mail address wants to come in: the answer is a letter to be printed. */
    private void askForALetter() {
        members.page(MemberFilter.everyone(), 0, DemoUnion.MEMBERS, "").stream()
                .filter(member -> member.email() == null)
                .findFirst()
                .ifPresent(member -> activations.ask(member.number(), "192.0.2.1"));
    }

    private String text(String key) {
        return texts.get(Languages.ENGLISH, "demo.desk." + key);
    }

    private void as(DemoAccount account, Supplier<?> work) {
        ActingAs.person(people.signedIn(account), work);
    }
}
