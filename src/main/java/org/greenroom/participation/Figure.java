package org.greenroom.participation;

import java.time.Instant;
import java.util.Locale;

/** How many have taken part, as far as it is published: exact, a lower bound, or words. */
public sealed interface Figure {

    /** Why there are words and no figure. Texts: {@code participation.words.<code>}. */
    enum Kind {
        /** Fewer than 10 are entitled. */
        SMALL_GROUP,
        /** No figure yet: fewer than 5 have voted, perhaps nobody, or a figure would tell about a few people elsewhere. */
        JUST_STARTED,
        /** Fewer than 5 are left, perhaps nobody. */
        NEARLY_EVERYONE,
        /** The ballot has a named list, and so no figure of a workplace. */
        LISTED,
        /** Too few other workplaces of the agreement have a figure. */
        NO_COMPARISON,
        /** The ballot is over, and there never was a figure. */
        NOT_PUBLISHED;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** No figure, only words. */
    record Words(Kind kind) implements Figure {}

    /**
     * So many had voted at the batch of {@code asOf}. Fewer than 5 may have joined them since, or more where a newer figure
     * would have told about a few people elsewhere.
     *
     * @param voted sealed ballots in the box, at least 5 and at least 5 fewer than {@code entitled}; only the final total
     *     of a whole ballot is bound by neither
     */
    record Exact(int voted, int entitled, Instant asOf) implements Figure {
        /** Per cent of those entitled, unrounded. */
        public double percent() {
            return Figure.percent(voted, entitled);
        }
    }

    /**
     * At least so many: a sum over what is published of several workplaces, where those without a figure count as nobody.
     *
     * @param asOf of the newest figure in it
     */
    record AtLeast(int voted, int entitled, Instant asOf) implements Figure {
        /** Per cent of those entitled, unrounded. */
        public double percent() {
            return Figure.percent(voted, entitled);
        }
    }

    private static double percent(int voted, int entitled) {
        return entitled == 0 ? 0 : 100.0 * voted / entitled;
    }
}
