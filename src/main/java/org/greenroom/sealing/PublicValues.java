package org.greenroom.sealing;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Public values of many credentials of one election: those of {@link Credential#publicValue}, sooner. Safe for threads. */
public final class PublicValues {

    /** From so many on the table costs less than it saves. */
    private static final int WORTH_A_TABLE = 500;

    private final String electionUuid;
    private final @Nullable FixedBase ofG;

    private PublicValues(String electionUuid, @Nullable FixedBase ofG) {
        this.electionUuid = electionUuid;
        this.ofG = ofG;
    }

    /** Prepared for about so many credentials of the election with this uuid. */
    public static PublicValues prepared(String electionUuid, int credentials) {
        return new PublicValues(electionUuid, credentials < WORTH_A_TABLE ? null : FixedBase.ofGenerator());
    }

    /** The public value of one of them. */
    public BigInteger of(Credential credential) {
        return ofG == null ? credential.publicValue(electionUuid) : ofG.power(credential.secret(electionUuid));
    }
}
