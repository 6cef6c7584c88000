package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may make the voting codes of a ballot. It serves nothing if the same hands hold all the keys, or if the officer who
 * runs the ballot makes them. And whoever makes them must be able to sign in and must not vote: a member with all codes
 * would learn from the answer to a used one who has voted.
 */
final class CodeRules {

    /** Where these problems are shown. */
    static final String FIELD = "codeAuthority";

    private CodeRules() {}

    /** What there is to know of the account of whoever makes the codes. */
    record Standing(boolean canSignIn, boolean isEntitled) {}

    /**
     * @param authority null where the portal makes the codes
     * @param standing of the authority
     * @param officer who proposes the ballot
     */
    static List<DraftProblem> problems(
            @Nullable CodeAuthority authority, Standing standing, List<KeyHolder> holders, UUID officer) {
        List<DraftProblem> problems = new ArrayList<>();
        if (authority == null) {
            return problems;
        }
        if (authority.accountId().equals(officer)) {
            problems.add(DraftProblem.at(FIELD, "codes-by-proposer"));
        }
        if (!standing.canSignIn()) {
            problems.add(DraftProblem.at(FIELD, "codes-no-account"));
        }
        if (standing.isEntitled()) {
            problems.add(DraftProblem.at(FIELD, "codes-by-voter"));
        }
        if (holders.isEmpty()) {
            problems.add(DraftProblem.at(FIELD, "codes-without-holders"));
        } else if (!isHeldByAnother(
                authority, holders.stream().map(KeyHolder::accountId).toList(), officer)) {
            problems.add(DraftProblem.at(FIELD, "codes-same-hands"));
        }
        return problems;
    }

    /** Whether one key holder at least is neither the authority nor this officer. */
    static boolean isHeldByAnother(CodeAuthority authority, List<UUID> holders, UUID officer) {
        return holders.stream().anyMatch(holder -> !holder.equals(authority.accountId()) && !holder.equals(officer));
    }
}
