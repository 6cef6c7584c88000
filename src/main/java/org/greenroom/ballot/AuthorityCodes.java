package org.greenroom.ballot;

import java.util.Optional;
import java.util.UUID;
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

    AuthorityCodes(CodeAuthorityRows authorities, BallotCodes codes, Spares spares, KeyMails mails) {
        this.authorities = authorities;
        this.codes = codes;
        this.spares = spares;
        this.mails = mails;
    }

    /** Whether somebody else makes the codes of this ballot. */
    boolean areMadeFor(UUID ballotId) {
        return authorities.find(ballotId).isPresent();
    }

    /** Whether the roll is frozen and the codes are not there yet. */
    boolean areWaitedFor(UUID ballotId) {
        return authorities.find(ballotId).filter(CodeAuthority::isWaitedFor).isPresent();
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
