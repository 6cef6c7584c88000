package org.greenroom.membership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a member's names are shown, ordered and searched: one set of rules for the import and the pages. */
public final class MemberNames {
    private static final String[][] LETTERS_WITHOUT_DECOMPOSITION = {
        {"ł", "l"},
        {"ø", "o"},
        {"đ", "d"},
        {"ð", "d"},
        {"þ", "th"},
        {"ß", "ss"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"ı", "i"},
        {"’", "'"}
    };

    private MemberNames() {}

    /** The professional name, or else given and family name; either of the two may be empty. */
    public static String display(String given, String family, @Nullable String professional) {
        return professional == null || professional.isBlank() ? roll(given, family) : professional;
    }

    /** The legal name as it stands on the roll. */
    public static String roll(String given, String family) {
        return (given + " " + family).strip();
    }

    /** Family name first, folded; a mononym stands where its one name puts it. */
    public static String sortKey(String given, String family) {
        return cut(fold((family + " " + given).strip()), 210);
    }

    /** Everything a member is searched by, folded and in one line. */
    public static String searchText(
            String number, String given, String family, @Nullable String professional, @Nullable String email) {
        String all = Stream.of(
                        number, given, family, professional == null ? "" : professional, email == null ? "" : email)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return cut(fold(all), 700);
    }

    /** A telephone number as digits, with the UK's own prefix: two ways of writing one number are the same. */
    public static String mobileKey(String mobile) {
        String digits = mobile.replaceAll("[^+0-9]", "");
        if (digits.startsWith("+44")) {
            return "0" + digits.substring(3);
        }
        return digits.startsWith("0044") ? "0" + digits.substring(4) : digits;
    }

    /** Lower case without accents, so that “Sian” finds “Siân” and “Lukasz” finds “Łukasz”. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        for (String[] pair : LETTERS_WITHOUT_DECOMPOSITION) {
            bare = bare.replace(pair[0], pair[1]);
        }
        return bare;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
