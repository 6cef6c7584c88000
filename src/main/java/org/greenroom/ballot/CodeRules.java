package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may make the voting codes of a ballot. It serves nothing if the same hands hold all the keys, or if the officer who
 * runs the ballot makes them.
 */
final class CodeRules {

    /** Where these problems are shown. */
    static final String FIELD = "codeAuthority";

    private CodeRules() {}

    /**
     * @param authority null where the portal makes the codes
     * @param officer who proposes the ballot
     */
    static List<DraftProblem> problems(@Nullable CodeAuthority authority, List<KeyHolder> holders, UUID officer) {
        List<DraftProblem> problems = new ArrayList<>();
        if (authority == null) {
            return problems;
        }
        if (authority.accountId().equals(officer)) {
            problems.add(DraftProblem.at(FIELD, "codes-by-proposer"));
        }
        if (holders.isEmpty()) {
            problems.add(DraftProblem.at(FIELD, "codes-without-holders"));
        } else if (!isHeldByAnother(authority, holders, officer)) {
            problems.add(DraftProblem.at(FIELD, "codes-same-hands"));
        }
        return problems;
    }

    /** Whether one key holder at least is neither the authority nor this officer. */
    static boolean isHeldByAnother(CodeAuthority authority, List<KeyHolder> holders, UUID officer) {
        return holders.stream()
                .map(KeyHolder::accountId)
                .anyMatch(holder -> !holder.equals(authority.accountId()) && !holder.equals(officer));
    }
}
