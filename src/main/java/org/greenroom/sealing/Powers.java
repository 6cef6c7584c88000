package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Powers of the two bases that every proof of an election has: the generator, and the election's public key. Safe for
 * threads.
 */
public final class Powers {
    /** From so many exponentiations of each base on the smaller tables cost less than they save, and then the larger. */
    private static final int WORTH_SMALL = 500;

    private static final int WORTH_LARGE = 30_000;

    /** Two tables of about 28 MB. */
    private static final int LARGE = 12;

    private final BigInteger publicKey;
    private final @Nullable FixedBase ofG;
    private final @Nullable FixedBase ofKey;

    private Powers(BigInteger publicKey, @Nullable FixedBase ofG, @Nullable FixedBase ofKey) {
        this.publicKey = publicKey;
        this.ofG = ofG;
        this.ofKey = ofKey;
    }

    /** Without any preparation, for a ballot or two. */
    static Powers unprepared(Election election) {
        return new Powers(election.publicKey(), null, null);
    }

    /** Prepared for the ballots of an election that come one by one, in about 2.5 MB and a twentieth of a second. */
    public static Powers forCasts(Election election) {
        return new Powers(
                election.publicKey(), FixedBase.ofGenerator(), new FixedBase(election.publicKey(), FixedBase.SMALL));
    }

    /** Prepared for checking so many ballots. */
    static Powers forBallots(Election election, int ballots) {
        long each = 1;
        for (Question question : election.questions()) {
            each += 2L * question.choiceCount() + question.overallStatements() + (question.blank() ? 2 : 0);
        }
        long wanted = each * ballots;
        if (wanted < WORTH_SMALL) {
            return unprepared(election);
        }
        if (wanted < WORTH_LARGE) {
            return forCasts(election);
        }
        var ofG = CompletableFuture.supplyAsync(() -> new FixedBase(Group.G, LARGE));
        var ofKey = new FixedBase(election.publicKey(), LARGE);
        return new Powers(election.publicKey(), ofG.join(), ofKey);
    }

    /** @param exponent in [0, q) */
    BigInteger ofG(BigInteger exponent) {
        return ofG == null ? Group.powerOfG(exponent) : ofG.power(exponent);
    }

    /** @param exponent in [0, q) */
    BigInteger ofKey(BigInteger exponent) {
        return ofKey == null ? Group.power(publicKey, exponent) : ofKey.power(exponent);
    }
}
