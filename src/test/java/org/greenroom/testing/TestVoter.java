package org.greenroom.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.Booth.CredentialAnswer;
import org.greenroom.ballot.CastOutcome;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.Question;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** A member who votes without a browser: does in Java what the booth does in JavaScript. */
public record TestVoter(UUID memberId, Booth booth) {

    /** The member as signed in. */
    public SignedIn signedIn() {
        return new SignedIn(memberId, memberId, "Voter", Set.of(Role.MEMBER), Locale.UK);
    }

    /** Runs something as this member. */
    public <T> T signedIn(Supplier<T> work) {
        return as(signedIn(), work);
    }

    /** Runs something as somebody. */
    public static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }

    /** Somebody as Spring Security knows them. */
    public static UsernamePasswordAuthenticationToken authentication(SignedIn person) {
        return ActingAs.authentication(person);
    }

    /** Fetches the credential. */
    public String credential(UUID ballotId) {
        return ((CredentialAnswer.Given) signedIn(() -> booth.credential(ballotId))).credential();
    }

    /**
     * Seals a vote, without sending it.
     *
     * @param choice for each question which answer, counted from 0; -1 for a blank vote
     */
    public byte[] seal(UUID ballotId, int... choice) {
        var election = Election.parse(booth.electionBytes(ballotId).orElseThrow());
        return seal(election, credential(ballotId), choice);
    }

    /** Seals a vote with a credential that is at hand. */
    public static byte[] seal(Election election, String credential, int... choice) {
        List<List<Integer>> plaintext = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            Question question = election.questions().get(i);
            List<Integer> bits = new ArrayList<>();
            if (question.blank()) {
                bits.add(choice[i] < 0 ? 1 : 0);
            }
            for (int a = 0; a < question.answers().size(); a++) {
                bits.add(a == choice[i] ? 1 : 0);
            }
            plaintext.add(bits);
        }
        return BallotSealer.seal(election, new Credential(credential), plaintext);
    }

    /** Sends a sealed ballot in. */
    public CastOutcome cast(UUID ballotId, byte[] sealedBallot) {
        return signedIn(() -> booth.cast(ballotId, sealedBallot));
    }

    /** Votes. @return the tracker */
    public String vote(UUID ballotId, int... choice) {
        return ((CastOutcome.Accepted) cast(ballotId, seal(ballotId, choice))).tracker();
    }
}
