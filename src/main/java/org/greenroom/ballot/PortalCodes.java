package org.greenroom.ballot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.Spares;
import org.greenroom.ballot.box.Spares.Spare;
import org.greenroom.keys.SealingKey;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.PublicValues;
import org.springframework.stereotype.Component;

/** Voting credentials that the portal makes itself: it keeps them sealed and hands each to its member’s booth. */
@Component
class PortalCodes {

    private static final int SHOW_EVERY = 500;

    private final Roll roll;
    private final Spares spares;
    private final BallotWork work;

    PortalCodes(Roll roll, Spares spares, BallotWork work) {
        this.roll = roll;
        this.spares = spares;
        this.work = work;
    }

    /** A new one, sealed for the row it will lie in. */
    static byte[] make(UUID id, SealingKey key) {
        byte[] credential = Credential.generate().value().getBytes(StandardCharsets.US_ASCII);
        return key.seal(BallotSecret.CREDENTIAL, id, credential);
    }

    static List<Spare> spares(int number, SealingKey key) {
        return Stream.generate(UUID::randomUUID)
                .limit(number)
                .map(id -> new Spare(id, make(id, key)))
                .toList();
    }

    /** The public parts of those of the roll and the spare ones, in one list that is sorted by value. */
    Credentials publicOnes(UUID ballotId, String electionUuid, SealingKey key) {
        List<Credential> secret = Stream.concat(
                        roll.unused(ballotId).stream().map(entry -> of(entry, key)),
                        spares.of(ballotId).stream().map(spare -> open(spare.id(), spare.sealedCredential(), key)))
                .toList();
        AtomicInteger done = new AtomicInteger();
        var publicValues = PublicValues.prepared(electionUuid, secret.size());
        var values = secret.parallelStream()
                .map(credential -> {
                    var value = publicValues.of(credential);
                    int count = done.incrementAndGet();
                    if (count % SHOW_EVERY == 0) {
                        work.progress(ballotId, Task.PREPARING, count, secret.size(), null);
                    }
                    return value;
                })
                .toList();
        return Credentials.of(values);
    }

    /** That of a roll entry. @throws IllegalStateException if there is none (any more) */
    static Credential of(RollEntry entry, SealingKey key) {
        byte[] sealed = entry.sealedCredential();
        if (sealed == null) {
            throw new IllegalStateException("The portal has no credential of this roll entry");
        }
        return open(entry.id(), sealed, key);
    }

    private static Credential open(UUID id, byte[] sealed, SealingKey key) {
        return new Credential(new String(key.open(BallotSecret.CREDENTIAL, id, sealed), StandardCharsets.US_ASCII));
    }
}
