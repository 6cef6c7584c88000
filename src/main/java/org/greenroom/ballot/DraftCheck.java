package org.greenroom.ballot;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSelection;
import org.springframework.stereotype.Component;

/** What stands between a draft and its proposal: its rules, who makes its voting codes, and its sign-off. */
@Component
class DraftCheck {

    private final KeyAssignments keyHolders;
    private final CodeAuthorityRows authorities;
    private final AuthorityCodes authorityCodes;
    private final SignOffRecords signOffs;
    private final MemberDirectory members;
    private final MemberSelection selection;
    private final Clock clock;

    DraftCheck(
            KeyAssignments keyHolders,
            CodeAuthorityRows authorities,
            AuthorityCodes authorityCodes,
            SignOffRecords signOffs,
            MemberDirectory members,
            MemberSelection selection,
            Clock clock) {
        this.keyHolders = keyHolders;
        this.authorities = authorities;
        this.authorityCodes = authorityCodes;
        this.signOffs = signOffs;
        this.members = members;
        this.selection = selection;
        this.clock = clock;
    }

    /** @param officer who proposes it */
    List<DraftProblem> problems(Ballot ballot, UUID officer) {
        return DraftRules.problems(
                ballot.draft(),
                problemsOfCodes(ballot, officer),
                signOffs.of(ballot).orElse(null),
                clock.instant());
    }

    /** @param officer who proposes it */
    List<DraftProblem> problemsOfCodes(Ballot ballot, UUID officer) {
        var authority = authorities.find(ballot.id()).orElse(null);
        return authority == null
                ? List.of()
                : CodeRules.problems(authority, standing(ballot, authority), keyHolders.of(ballot.id()), officer);
    }

    /** Whether whoever makes the codes can sign in, and would stand on the roll if it were frozen today. */
    CodeRules.Standing standing(Ballot ballot, CodeAuthority authority) {
        var account = authorityCodes.account(authority);
        var entitled = account.flatMap(found -> java.util.Optional.ofNullable(found.memberId()))
                .flatMap(members::byId)
                .filter(member -> selection
                        .explain(member.number(), ballot.draft().electorate())
                        .in())
                .isPresent();
        return new CodeRules.Standing(account.isPresent(), entitled);
    }
}
