package org.greenroom.consent.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;

/** Addresses of the pages about exceptions, and how standing answers are named there. */
final class ExceptionLinks {

    static final String LIST = "consent/exceptions";
    static final String NEW = LIST + "/new";

    private ExceptionLinks() {}

    /** The form for an exception to a use. */
    static String of(Use use) {
        return NEW + "?use=" + ConsentLinks.slug(use);
    }

    /** The form that states an exception anew. */
    static String change(NamedException exception) {
        return of(exception.use()) + "&change=" + exception.id();
    }

    /** The page that shows the words before an exception ends. */
    static String end(NamedException exception) {
        return LIST + "/" + exception.id() + "/end";
    }

    /** The use that stands in an address, such as {@code voice-clone}. */
    static Optional<Use> use(String slug) {
        return Arrays.stream(Use.values())
                .filter(use -> ConsentLinks.slug(use).equals(slug))
                .findAny();
    }

    /** An answer in one or two words. */
    static String answer(LeewayWords words, Answer answer) {
        return words.text("consent.answer." + answer.name().toLowerCase(Locale.ROOT));
    }

    /** What applies to some items without an exception, such as “Refuse” or “Ask me each time; Refuse”. */
    static String standing(LeewayWords words, UseStanding standing, Collection<Item> items) {
        return items.stream()
                .map(item -> Comparison.reading(standing, item))
                .map(reading -> reading.stated() == null
                        ? words.text("consent.reading.unstated")
                        : words.leeway(reading.leeway()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
