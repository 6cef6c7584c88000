package org.greenroom.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.Booth.CredentialAnswer.Given;
import org.greenroom.ballot.CastOutcome;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Members of the demonstration who vote: each fetches a credential, seals a ballot and casts it, as a browser would. */
@Component
@Profile("demo")
class DemoVoters {

    private final MemberSelection selection;
    private final Booth booth;

    DemoVoters(MemberSelection selection, Booth booth) {
        this.selection = selection;
        this.booth = booth;
    }

    /** Lets the plan's share of members vote; those who have are left alone, and so are the ones with an account. */
    void vote(UUID ballotId, DemoBallotPlan plan) {
        var random = new Random(plan.name().hashCode());
        var election = Election.parse(booth.electionBytes(ballotId).orElseThrow());
        for (var member : voters(plan, random)) {
            var choice = plan.choice(random.nextInt(100));
            ActingAs.person(signedIn(member), () -> vote(ballotId, election, choice));
        }
    }

    private List<MemberSummary> voters(DemoBallotPlan plan, Random random) {
        var everybody = selection.page(plan.electorate(), 0, 2 * DemoUnion.MEMBERS, "");
        var others = new ArrayList<>(
                everybody.stream().filter(DemoVoters::hasNoAccount).toList());
        Collections.shuffle(others, random);
        return others.subList(0, Math.min(others.size(), everybody.size() * plan.turnout() / 100));
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
