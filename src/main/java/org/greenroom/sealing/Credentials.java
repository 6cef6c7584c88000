package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The public credentials of everybody who may vote. Every instance was checked: no weights, none twice, each in the
 * group. Written sorted by value, so that the order says nothing about the voters.
 */
public final class Credentials {
    private final Set<BigInteger> values;
    private final byte[] bytes;

    private Credentials(Set<BigInteger> values, byte[] bytes) {
        this.values = values;
        this.bytes = bytes;
    }

    /** The list of these credentials. @throws NotVerified if one is there twice or not in the group */
    public static Credentials of(Collection<BigInteger> values) {
        List<BigInteger> sorted = values.stream().sorted().toList();
        return new Credentials(checked(sorted), written(sorted));
    }

    /** The same credentials sorted by value, whatever order they came in. */
    public Credentials sorted() {
        return new Credentials(values, written(values.stream().sorted().toList()));
    }

    private static byte[] written(List<BigInteger> sorted) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < sorted.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(sorted.get(i)).append('"');
        }
        return Json.utf8(json.append(']'));
    }

    /** Reads and checks a list in any order, keeping its exact bytes. @throws NotVerified by name */
    public static Credentials parse(byte[] bytes) {
        List<BigInteger> numbers = new ArrayList<>();
        try {
            for (JsonNode node : Json.items(Json.readPublicData(bytes))) {
                numbers.add(number(Json.text(node)));
            }
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.CREDENTIALS_MALFORMED, e.getMessage());
        }
        return new Credentials(checked(numbers), bytes.clone());
    }

    private static BigInteger number(String text) throws Json.Mismatch {
        if (text.indexOf(',') >= 0) {
            throw new NotVerified(Finding.WEIGHTED_CREDENTIAL);
        }
        return Json.number(text);
    }

    private static Set<BigInteger> checked(List<BigInteger> numbers) {
        Set<BigInteger> values = HashSet.newHashSet(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            if (!values.add(numbers.get(i))) {
                throw new NotVerified(Finding.DUPLICATE_CREDENTIAL, "entry " + (i + 1));
            }
        }
        if (Membership.allIn(numbers)) {
            return values;
        }
        Optional<BigInteger> stranger =
                values.parallelStream().filter(value -> !Group.isElement(value)).findAny();
        if (stranger.isPresent()) {
            throw new NotVerified(Finding.CREDENTIAL_NOT_IN_GROUP, "entry " + (numbers.indexOf(stranger.get()) + 1));
        }
        return values;
    }

    public boolean contains(BigInteger publicCredential) {
        return values.contains(publicCredential);
    }

    /** All of them, in no order. */
    public Set<BigInteger> values() {
        return Collections.unmodifiableSet(values);
    }

    public int size() {
        return values.size();
    }

    /** The JSON, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
