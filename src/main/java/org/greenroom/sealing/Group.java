package org.greenroom.sealing;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The group BELENIOS-2048: the subgroup of order {@link #Q} (256 bits) of the integers modulo {@link #P} (2048 bits).
 *
 * <p>The cofactor is huge and has small divisors, so every element that comes from outside must pass {@link
 * #isElement} by itself.
 */
public final class Group {
    /** The name by which elections and proofs mean this group. */
    public static final String NAME = "BELENIOS-2048";

    /** The modulus. */
    public static final BigInteger P = new BigInteger(
            "20694785691422546401013643657505008064922989295751104097100884787057374219242717401922237254497684338129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049081167099310535867780980030790491654063777173764198678527273474476341835600035698305193144284561701911000786737307333564123971732897913240474578834468260652327974647951137672658693582180046317922073668860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201320481118852408731077014151666200162313177169372189248078507711827842317498073276598828825169183103125680162072880719");

    /** The order of the group. */
    public static final BigInteger Q =
            new BigInteger("78571733251071885079927659812671450121821421258408794611510081919805623223441");

    /** The generator. */
    public static final BigInteger G = new BigInteger(
            "2402352677501852209227687703532399932712287657378364916510075318787663274146353219320285676155269678799694668298749389095083896573425601900601068477164491735474137283104610458681314511781646755400527402889846139864532661215055797097162016168270312886432456663834863635782106154918419982534315189740658186868651151358576410138882215396016043228843603930989333662772848406593138406010231675095763777982665103606822406635076697764025346253773085133173495194248967754052573659049492477631475991575198775177711481490920456600205478127054728238140972518639858334115700568353695553423781475582491896050296680037745308460627");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Group() {}

    /** Whether 0 &lt; x &lt; p and x^q = 1, that is, whether x is in the group. */
    public static boolean isElement(BigInteger x) {
        return x.signum() > 0 && x.compareTo(P) < 0 && x.modPow(Q, P).equals(BigInteger.ONE);
    }

    /** Whether 0 &lt;= x &lt; q. */
    static boolean isScalar(BigInteger x) {
        return x.signum() >= 0 && x.compareTo(Q) < 0;
    }

    static BigInteger power(BigInteger base, BigInteger exponent) {
        return base.modPow(exponent, P);
    }

    static BigInteger powerOfG(BigInteger exponent) {
        return G.modPow(exponent, P);
    }

    static BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).mod(P);
    }

    static BigInteger inverse(BigInteger a) {
        return a.modInverse(P);
    }

    /** A uniformly random number in [0, q). */
    static BigInteger randomScalar() {
        BigInteger candidate;
        do {
            candidate = new BigInteger(Q.bitLength(), RANDOM);
        } while (candidate.compareTo(Q) >= 0);
        return candidate;
    }

    static SecureRandom random() {
        return RANDOM;
    }
}
