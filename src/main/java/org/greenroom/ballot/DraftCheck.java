package org.greenroom.ballot;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands between a draft and its proposal: its rules, who makes its voting codes, and its sign-off. */
@Component
class DraftCheck {

    private final KeyAssignments keyHolders;
    private final CodeAuthorityRows authorities;
    private final SignOffRecords signOffs;
    private final Clock clock;

    DraftCheck(KeyAssignments keyHolders, CodeAuthorityRows authorities, SignOffRecords signOffs, Clock clock) {
        this.keyHolders = keyHolders;
        this.authorities = authorities;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    /** @param officer who proposes it */
    List<DraftProblem> problems(Ballot ballot, UUID officer) {
        var codes = CodeRules.problems(authorities.find(ballot.id()).orElse(null), keyHolders.of(ballot.id()), officer);
        return DraftRules.problems(ballot.draft(), codes, signOffs.of(ballot).orElse(null), clock.instant());
    }
}
