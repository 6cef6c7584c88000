package org.greenroom.sealing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A sealed ballot in which one proof does not hold, signed by its voter all the same. */
public final class ForgedBallot {

    private ForgedBallot() {}

    /** @param which {@code individual}, {@code overall} or {@code blank}: the proof whose branches change places */
    public static byte[] of(Election election, Credential credential, byte[] sealed, String which) {
        var ballot = SealedBallot.parse(election, sealed);
        var answers = ballot.answers().stream().map(a -> spoilt(a, which)).toList();
        var hash = SealedBallot.bodyHash(election.uuid(), election.fingerprint(), ballot.credential(), answers);
        var signature = Proof.ofKnowledge(SealedBallot.signaturePrefix(hash), credential.secret(election.uuid()));
        return new SealedBallot(election.uuid(), election.fingerprint(), ballot.credential(), answers, hash, signature)
                .toBytes();
    }

    private static SealedAnswer spoilt(SealedAnswer answer, String which) {
        List<List<Proof>> individual = new ArrayList<>(answer.individualProofs());
        individual.set(0, reversed(individual.getFirst()));
        return new SealedAnswer(
                answer.choices(),
                which.equals("individual") ? individual : answer.individualProofs(),
                which.equals("overall") ? reversed(answer.overallProof()) : answer.overallProof(),
                which.equals("blank") ? Optional.of(reversed(answer.blankProof().orElseThrow())) : answer.blankProof());
    }

    private static List<Proof> reversed(List<Proof> proofs) {
        List<Proof> list = new ArrayList<>(proofs);
        Collections.reverse(list);
        return list;
    }
}
