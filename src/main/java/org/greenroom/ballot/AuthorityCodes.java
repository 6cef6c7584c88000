package org.greenroom.ballot;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.ballot.CodeAuthority.Asked;
import org.greenroom.ballot.box.BallotCodes;
import org.greenroom.ballot.box.Spares;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.ElectionWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What preparation needs of whoever makes the voting codes in the portal’s place. */
@Component
class AuthorityCodes {

    private final CodeAuthorityRows authorities;
    private final BallotCodes codes;
    private final Spares spares;
    private final KeyMails mails;
    private final Accounts accounts;

    AuthorityCodes(CodeAuthorityRows authorities, BallotCodes codes, Spares spares, KeyMails mails, Accounts accounts) {
        this.authorities = authorities;
        this.codes = codes;
        this.spares = spares;
        this.mails = mails;
        this.accounts = accounts;
    }

    /** Whether somebody else makes the codes of this ballot. */
    boolean areMadeFor(UUID ballotId) {
        return authorities.find(ballotId).isPresent();
    }

    /** Whether this member makes the codes, who must not vote: a used code would say who has voted. */
    boolean areMadeBy(UUID ballotId, UUID memberId) {
        return member(ballotId).filter(memberId::equals).isPresent();
    }

    /** The member who makes the codes; empty where the portal does, or somebody who is no member. */
    Optional<UUID> member(UUID ballotId) {
        return authorities
                .find(ballotId)
                .flatMap(authority -> accounts.find(authority.accountId()))
                .flatMap(account -> Optional.ofNullable(account.memberId()));
    }

    /** The ballots whose codes this member makes. */
    List<UUID> ballotsOf(UUID memberId) {
        return accounts.ofMember(memberId)
                .map(account -> authorities.ballotsOf(account.id()))
                .orElse(List.of());
    }

    /** The account of whoever makes the codes, while somebody can sign in with it. */
    Optional<AccountSummary> account(CodeAuthority authority) {
        return accounts.find(authority.accountId()).filter(account -> account.status() == AccountStatus.ACTIVE);
    }

    /** Whether the roll is frozen and the codes are not there yet. */
    boolean areWaitedFor(UUID ballotId) {
        return authorities.find(ballotId).filter(CodeAuthority::isWaitedFor).isPresent();
    }

    /**
     * Whoever may have made and sent codes since the backup that a held ballot was restored from: the portal lost their
     * public parts with the database. Empty where it holds those, or where the ballot is held for more than that.
     */
    Optional<CodeAuthority> lostOf(Ballot ballot) {
        return ballot.isHeldUnopened()
                ? authorities.find(ballot.id()).filter(authority -> authority.handedInOn() == null)
                : Optional.empty();
    }

    /** Two officers let a held ballot go on: says what that means for codes that may be out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfRestore(Ballot ballot) {
        lostOf(ballot).ifPresent(authority -> mails.toAuthorityAfterRestore(ballot, authority));
    }

    /** Asks for codes, for the roll that is frozen now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Ballot ballot, int entitled, int spare) {
        spares.expect(ballot.id(), spare);
        authorities.ask(ballot.id(), new Asked(ElectionWriter.newUuid(), entitled, spare));
        authorities.find(ballot.id()).ifPresent(authority -> mails.toAuthority(ballot, authority));
    }

    /** What the codes are made for; empty where the portal makes them. */
    Optional<String> electionUuid(UUID ballotId) {
        return authorities.find(ballotId).map(CodeAuthority::asked).map(Asked::electionUuid);
    }

    /** Checked once more, as everything that goes into an election. */
    Optional<Credentials> handedIn(UUID ballotId) {
        return authorities.handedIn(ballotId).map(Credentials::parse);
    }

    /** From now on the election holds them, and ballots are accepted by them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(UUID ballotId, Credentials credentials) {
        if (areMadeFor(ballotId)) {
            codes.insert(ballotId, credentials);
            authorities.frozen(ballotId);
        }
    }
}
