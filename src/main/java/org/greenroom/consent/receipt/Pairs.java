package org.greenroom.consent.receipt;

import java.util.LinkedHashMap;
import java.util.Map;

/** Two fields in this order: the same receipt always gives the same bytes, which {@link Map#of} does not. */
final class Pairs {

    private Pairs() {}

    static Map<String, Object> of(String firstKey, Object first, String secondKey, Object second) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put(firstKey, first);
        pair.put(secondKey, second);
        return pair;
    }
}
