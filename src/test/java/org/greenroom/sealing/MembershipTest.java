package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One number that is not in the group is found among many, whatever its order. */
class MembershipTest {
    private static List<BigInteger> elements(int count) {
        return new ArrayList<>(Stream.generate(() -> Group.powerOfG(Group.randomScalar()))
                .limit(count)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 203})
    void elementsAreIn(int count) {
        assertThat(Membership.allIn(elements(count))).isTrue();
    }

    /** Of order 2, of order 3 (times an element), of any. */
    static List<BigInteger> strangers() {
        BigInteger order = Group.P.subtract(BigInteger.ONE);
        BigInteger three = BigInteger.valueOf(3);
        BigInteger ofOrderThree = Stream.iterate(BigInteger.TWO, BigInteger::nextProbablePrime)
                .map(x -> x.modPow(order.divide(three), Group.P))
                .filter(x -> !x.equals(BigInteger.ONE))
                .findFirst()
                .orElseThrow();
        return List.of(order, ofOrderThree, Group.times(ofOrderThree, Group.G), BigInteger.TWO.pow(2000));
    }

    @Test
    void oneStrangerIsNoticedAtEveryPlace() {
        assertThat(strangers()).noneMatch(Group::isElement);
        for (BigInteger stranger : strangers()) {
            for (int at : new int[] {0, 6, 9}) {
                List<BigInteger> numbers = elements(10);
                numbers.set(at, stranger);
                assertThat(Membership.allIn(numbers)).isFalse();
            }
        }
    }

    @Test
    void twoStrangersThatCancelOutAreNoticed() {
        List<BigInteger> numbers = elements(8);
        BigInteger minusOne = Group.P.subtract(BigInteger.ONE);
        numbers.set(2, Group.times(numbers.get(2), minusOne));
        numbers.set(3, Group.times(numbers.get(3), minusOne));
        assertThat(Membership.allIn(numbers)).isFalse();
    }

    @Test
    void whatIsNotBetweenNothingAndPIsNoticed() {
        for (BigInteger number :
                List.of(BigInteger.ZERO, Group.P, Group.P.add(BigInteger.ONE), BigInteger.ONE.negate())) {
            assertThat(Membership.allIn(List.of(number))).isFalse();
        }
    }
}
