package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.Booth.CredentialAnswer.Given;
import org.greenroom.ballot.CastOutcome;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.RollCandidate;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Members of the demonstration who vote: each fetches a credential, seals a ballot and casts it, as a browser would. */
@Component
@Profile("demo")
class DemoVoters {

    private static final int FIRST_ROUND = 26;
    private static final int NEXT_ROUND = 18;
    private static final String SHOWN_WORKPLACE = "G101";

    private final MemberSelection selection;
    private final Booth booth;
    private final Clock clock;

    DemoVoters(MemberSelection selection, Booth booth, Clock clock) {
        this.clock = clock;
        this.selection = selection;
        this.booth = booth;
    }

    /**
     * Lets the plan's share of members vote; those who have are left alone, and so are the ones with an account. In rounds,
     * with a batch after each, so that there is a trend to see.
     */
    void vote(UUID ballotId, DemoBallotPlan plan, Runnable batch) {
        var random = new Random(plan.name().hashCode());
        var election = Election.parse(booth.electionBytes(ballotId).orElseThrow());
        int voted = 0;
        for (var member : voters(plan, random)) {
            var choice = plan.choice(random.nextInt(100));
            ActingAs.person(signedIn(member), () -> vote(ballotId, election, choice));
            if (++voted >= FIRST_ROUND && (voted - FIRST_ROUND) % NEXT_ROUND == 0) {
                batch.run();
            }
        }
        batch.run();
    }

    private List<MemberSummary> voters(DemoBallotPlan plan, Random random) {
        var everybody = selection.page(plan.electorate(), 0, 2 * DemoUnion.MEMBERS, "");
        var others = new ArrayList<>(
                everybody.stream().filter(DemoVoters::hasNoAccount).toList());
        Collections.shuffle(others, random);
        return alternating(others, plan).subList(0, Math.min(others.size(), everybody.size() * plan.turnout() / 100));
    }

    /** Every third one from the workplace whose steward has an account, as long as there are. */
    private List<MemberSummary> alternating(List<MemberSummary> shuffled, DemoBallotPlan plan) {
        var day = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var there = selection.candidates(plan.electorate(), day).stream()
                .filter(candidate -> SHOWN_WORKPLACE.equals(candidate.workplaceCode()))
                .map(RollCandidate::memberId)
                .collect(Collectors.toSet());
        var first = new ArrayDeque<>(
                shuffled.stream().filter(m -> there.contains(m.id())).toList());
        var rest = new ArrayDeque<>(
                shuffled.stream().filter(m -> !there.contains(m.id())).toList());
        List<MemberSummary> mixed = new ArrayList<>();
        while (!first.isEmpty() || !rest.isEmpty()) {
            Stream.of(first.poll(), rest.poll(), rest.poll())
                    .filter(Objects::nonNull)
                    .forEach(mixed::add);
        }
        return mixed;
    }

    private static boolean hasNoAccount(MemberSummary member) {
        for (var account : DemoAccount.values()) {
            if (account.address().equals(member.email())) {
                return false;
            }
        }
        return true;
    }

    private static SignedIn signedIn(MemberSummary member) {
        return new SignedIn(member.id(), member.id(), member.displayName(), Set.of(Role.MEMBER), member.locale());
    }

    /** After a crash some have voted, and the ballot may have closed: both are refused, and both are as well. */
    private boolean vote(UUID ballotId, Election election, List<List<Integer>> choice) {
        return booth.credential(ballotId) instanceof Given(String credential)
                && booth.cast(ballotId, BallotSealer.seal(election, new Credential(credential), choice))
                        instanceof CastOutcome.Accepted;
    }
}
