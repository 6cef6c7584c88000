package org.greenroom.membership;

import java.util.Arrays;
import java.util.List;

/** What a person typed into a search field, as patterns for {@code like … escape '!'}. */
final class SearchWords {
    private static final int MOST = 5;

    private SearchWords() {}

    /** One pattern for each of the first five words; all of them must be found. */
    static List<String> patterns(String search) {
        return Arrays.stream(MemberNames.fold(search).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(SearchWords::contains)
                .toList();
    }

    /** The whole phrase as one pattern. */
    static String pattern(String search) {
        return contains(MemberNames.fold(search).strip());
    }

    private static String contains(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
