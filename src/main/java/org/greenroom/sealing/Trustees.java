package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * All trustees of an election, in order; a decryption names its owner by the place in this list, counted from 1. Every
 * instance was checked: at least one, no key twice, every proof holds.
 */
public final class Trustees {
    /** No election has more. */
    public static final int MAX = 100;

    private final List<Trustee> list;
    private final byte[] bytes;

    private Trustees(List<Trustee> list, byte[] bytes) {
        if (list.isEmpty() || list.size() > MAX) {
            throw new NotVerified(Finding.TRUSTEES_MALFORMED, "from 1 to " + MAX + " trustees");
        }
        Set<BigInteger> keys = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!keys.add(list.get(i).publicKey())) {
                throw new NotVerified(Finding.DUPLICATE_TRUSTEE_KEY, "trustee " + (i + 1));
            }
            if (!list.get(i).holds()) {
                throw new NotVerified(Finding.INVALID_TRUSTEE_PROOF, "trustee " + (i + 1));
            }
        }
        this.list = List.copyOf(list);
        this.bytes = bytes;
    }

    /** The list of these trustees. @throws NotVerified if a proof does not hold or a key is there twice */
    public static Trustees of(List<Trustee> trustees) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < trustees.size(); i++) {
            trustees.get(i).appendTo(json.append(i == 0 ? "" : ","));
        }
        return new Trustees(trustees, Json.utf8(json.append(']')));
    }

    /** Reads and checks a list, keeping its exact bytes. @throws NotVerified by name */
    public static Trustees parse(byte[] bytes) {
        List<Trustee> trustees = new ArrayList<>();
        try {
            for (JsonNode node : Json.items(Json.readPublicData(bytes))) {
                trustees.add(Trustee.parse(node));
            }
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.TRUSTEES_MALFORMED, e.getMessage());
        }
        return new Trustees(trustees, bytes.clone());
    }

    public List<Trustee> list() {
        return list;
    }

    /** The election's public key: the product of all. */
    public BigInteger publicKey() {
        return list.stream().map(Trustee::publicKey).reduce(BigInteger.ONE, Group::times);
    }

    /** @throws NotVerified with {@link Finding#WRONG_PUBLIC_KEY} if the election has another key */
    public void requireKeyOf(Election election) {
        if (!publicKey().equals(election.publicKey())) {
            throw new NotVerified(Finding.WRONG_PUBLIC_KEY);
        }
    }

    /** The JSON, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
