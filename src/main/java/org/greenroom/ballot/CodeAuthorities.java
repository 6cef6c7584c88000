package org.greenroom.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who makes the voting codes of a ballot: chosen in the draft, fixed by the approval, and seen by officers from then on. */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class CodeAuthorities {

    private static final String READERS = "hasAnyRole('RETURNING_OFFICER','SCRUTINEER')";

    private final BallotRepository ballots;
    private final CodeAuthorityRows authorities;
    private final DraftCheck check;
    private final Safeguards safeguards;
    private final SignOffRecords signOffs;
    private final Paper paper;
    private final AuditTrail audit;
    private final CurrentUser currentUser;

    CodeAuthorities(
            BallotRepository ballots,
            CodeAuthorityRows authorities,
            DraftCheck check,
            Safeguards safeguards,
            SignOffRecords signOffs,
            Paper paper,
            AuditTrail audit,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.authorities = authorities;
        this.check = check;
        this.safeguards = safeguards;
        this.signOffs = signOffs;
        this.paper = paper;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** Whoever makes the codes and how far they are; empty where the portal makes them. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Optional<CodeAuthority> of(UUID ballotId) {
        return authorities.find(ballotId);
    }

    /** Who makes the codes of this ballot, and what that means, in a few sentences. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Bilingual words(UUID ballotId) {
        return paper.codes(authorities.name(ballotId));
    }

    /** What speaks against this choice in a draft that the current officer proposes; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<DraftProblem> problems(UUID ballotId) {
        var ballot = ballots.findById(ballotId).orElseThrow(UnknownBallot::new);
        return check.problemsOfCodes(ballot, currentUser.require().accountId());
    }

    /**
     * Says who is to make the codes of a draft.
     *
     * @param accountId null for the portal
     * @throws NotPossibleNow when it is no draft any more
     * @throws KeyRefused when the person has no account to sign in with
     */
    public void choose(UUID ballotId, @Nullable UUID accountId) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        ballot.requirePossible(BallotAct.OPEN);
        var before = authorities.find(ballotId).map(CodeAuthority::accountId).orElse(null);
        // Asked of whoever is named already, too: since then the account may have gone.
        var person = accountId == null ? null : safeguards.person(accountId);
        if (java.util.Objects.equals(before, accountId)) {
            return;
        }
        var held = signOffs.of(ballot).filter(SignOff::holds).isPresent();
        authorities.write(ballotId, person == null ? null : new CodeAuthority(accountId, person.name(), null, null));
        var by = currentUser.require().actor();
        audit.record(
                by,
                "ballot.code-authority",
                ballotId.toString(),
                Map.of("authority", person == null ? "" : person.name()));
        if (held) {
            audit.record(by, "ballot.sign-off-void", ballotId.toString(), Map.of());
        }
    }
}
