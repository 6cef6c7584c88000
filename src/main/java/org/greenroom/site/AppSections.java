package org.greenroom.site;

import java.util.List;

/**
 * The first parts of the addresses that belong to signed-in people’s pages: a service worker may look after these, each
 * after its own, and after nothing else. What is sealed stands in none of them: not the booth, not the page of a key holder.
 */
public final class AppSections {

    /** In the order of the alphabet. */
    public static final List<String> ALL = List.of(
            "account",
            "acting",
            "audit",
            "bad-addresses",
            "ballots",
            "consent",
            "corrections",
            "deletion-requests",
            "duplicates",
            "entries",
            "home",
            "import",
            "letters-to-post",
            "manage-ballots",
            "manage-elsewhere",
            "members",
            "more",
            "my-details",
            "my-steward",
            "news",
            "newsroom",
            "officers",
            "participation",
            "scrutiny",
            "steward",
            "who-looked",
            "wordings",
            "workplace",
            "workplaces");

    private AppSections() {}
}
