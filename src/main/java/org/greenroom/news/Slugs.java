package org.greenroom.news;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Addresses made of titles: {@code talks-resume-on-ai-2}. */
final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {}

    static String of(String title, Predicate<String> taken) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        var slug = cut.isEmpty() ? "article" : cut;
        for (int n = 1; ; n++) {
            var candidate = n == 1 ? slug : slug + "-" + n;
            if (!taken.test(candidate)) {
                return candidate;
            }
        }
    }
}
