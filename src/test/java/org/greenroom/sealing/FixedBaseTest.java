package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table gives what exponentiation gives. */
class FixedBaseTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9})
    void everyPowerIsTheSame(int width) {
        BigInteger base = Group.powerOfG(Group.randomScalar());
        FixedBase table = new FixedBase(base, width);
        List<BigInteger> edges = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TWO.pow(width),
                BigInteger.TWO.pow(255),
                BigInteger.TWO.pow(255).subtract(BigInteger.ONE),
                Group.Q.subtract(BigInteger.ONE));
        for (BigInteger exponent : edges) {
            assertThat(table.power(exponent)).isEqualTo(Group.power(base, exponent));
        }
        for (int i = 0; i < 50; i++) {
            BigInteger exponent = Group.randomScalar();
            assertThat(table.power(exponent)).isEqualTo(Group.power(base, exponent));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "78571733251071885079927659812671450121821421258408794611510081919805623223441"})
    void anExponentOutOfRangeIsRefused(String exponent) {
        FixedBase table = new FixedBase(Group.G, 4);
        assertThatThrownBy(() -> table.power(new BigInteger(exponent))).isInstanceOf(IllegalArgumentException.class);
    }
}
