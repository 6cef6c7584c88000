package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another room has published about a ballot; the ballot’s pages link to it. Declared as a bean. */
@FunctionalInterface
public interface BallotReading {

    /**
     * What the person who is asking may read about it, the newest first and not too much.
     *
     * @param locale the language of the page
     */
    List<Piece> about(UUID ballotId, Locale locale);

    /**
     * Something to read.
     *
     * @param language the language the title is in
     * @param address below the portal, without a slash at the beginning
     * @param publicAddress the same for visitors, with a slash; null where it is not public
     */
    record Piece(
            String title,
            Locale language,
            Instant publishedAt,
            String address,
            @Nullable String publicAddress) {}
}
