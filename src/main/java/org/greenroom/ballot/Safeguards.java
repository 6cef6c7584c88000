package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Officers;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds the keys of a ballot: chosen in the draft, fixed by the approval, and seen by officers from then on. */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Safeguards {

    /** Somebody who can be asked to hold a key. */
    public record Candidate(UUID accountId, String name) {}

    private static final String READERS = "hasAnyRole('RETURNING_OFFICER','SCRUTINEER')";

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final CodeAuthorityRows authorities;
    private final SignOffRecords signOffs;
    private final Paper paper;
    private final Accounts accounts;
    private final Officers officers;
    private final MemberDirectory members;
    private final KeyHolderSettings settings;
    private final AuditTrail audit;
    private final CurrentUser currentUser;

    Safeguards(
            BallotRepository ballots,
            KeyAssignments assignments,
            CodeAuthorityRows authorities,
            SignOffRecords signOffs,
            Paper paper,
            Accounts accounts,
            Officers officers,
            MemberDirectory members,
            KeyHolderSettings settings,
            AuditTrail audit,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.authorities = authorities;
        this.signOffs = signOffs;
        this.paper = paper;
        this.accounts = accounts;
        this.officers = officers;
        this.members = members;
        this.settings = settings;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** Those who hold the keys and how far each is; empty where the portal alone holds one. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<KeyHolder> of(UUID ballotId) {
        return assignments.of(ballotId);
    }

    /** The sentence on secrecy that this ballot’s paper carries: it says who holds the keys. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Bilingual secrecy(UUID ballotId) {
        return paper.secrecy(assignments.names(ballotId), authorities.name(ballotId));
    }

    /** The most holders of one ballot. */
    @PreAuthorize(READERS)
    public int most() {
        return settings.most();
    }

    /** Everybody with a role or an account of no membership, by name. */
    @Transactional(readOnly = true)
    public List<Candidate> officers() {
        return officers.all(null).stream()
                .map(Officers.Officer::account)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> new Candidate(account.id(), account.displayName()))
                .toList();
    }

    /**
     * Somebody by mail address or membership number.
     *
     * @throws KeyRefused when nobody can sign in under it
     */
    @Transactional(readOnly = true)
    public Candidate find(String identifier) {
        return accounts.byAddress(identifier.strip())
                .flatMap(this::candidate)
                .orElseThrow(() -> new KeyRefused(KeyRefused.Reason.NO_ACCOUNT));
    }

    /** @throws KeyRefused when nobody can sign in with this account */
    Candidate person(UUID accountId) {
        return accounts.find(accountId)
                .flatMap(this::candidate)
                .orElseThrow(() -> new KeyRefused(KeyRefused.Reason.NO_ACCOUNT));
    }

    private Optional<Candidate> candidate(AccountSummary account) {
        return account.status() == AccountStatus.ACTIVE
                ? Optional.of(new Candidate(account.id(), name(account)))
                : Optional.empty();
    }

    private String name(AccountSummary account) {
        var memberId = account.memberId();
        return memberId == null
                ? account.displayName()
                : members.byId(memberId).map(MemberSummary::displayName).orElse(account.displayName());
    }

    /**
     * Says who is to hold the keys of a draft, in this order.
     *
     * @param accountIds none for the portal alone
     * @throws NotPossibleNow when it is no draft any more
     * @throws KeyRefused when one has no account to sign in with, stands there twice, or there are too many
     */
    public void choose(UUID ballotId, List<UUID> accountIds) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        ballot.requirePossible(BallotAct.OPEN);
        if (accountIds.size() > settings.most()) {
            throw new KeyRefused(KeyRefused.Reason.TOO_MANY);
        }
        if (new HashSet<>(accountIds).size() != accountIds.size()) {
            throw new KeyRefused(KeyRefused.Reason.TWICE);
        }
        List<KeyHolder> chosen = new ArrayList<>();
        for (var id : accountIds) {
            var person = person(id);
            chosen.add(new KeyHolder(chosen.size() + 1, id, person.name(), null, null, null, null));
        }
        if (chosen.equals(assignments.of(ballotId))) {
            return;
        }
        var held = signOffs.of(ballot).filter(SignOff::holds).isPresent();
        assignments.write(ballotId, chosen);
        var by = currentUser.require().actor();
        var names = String.join(", ", chosen.stream().map(KeyHolder::name).toList());
        audit.record(by, "ballot.key-holders", ballotId.toString(), Map.of("holders", names));
        if (held) {
            audit.record(by, "ballot.sign-off-void", ballotId.toString(), Map.of());
        }
    }
}
