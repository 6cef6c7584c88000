package org.greenroom.ballot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.keys.SealingKey;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.RollLock;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Trustees;
import org.greenroom.texts.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From approval to a ballot that can open: key, roll, credentials, election. Each step can be repeated after a crash;
 * what is public is written in one go at the end, so that nothing shows which credential was made when or for whom.
 */
@Component
class Preparation {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BallotRepository ballots;
    private final BallotSetups setups;
    private final KeyHolders keyHolders;
    private final KeyWork keyWork;
    private final PortalCodes portalCodes;
    private final AuthorityCodes authorityCodes;
    private final BallotKeys keys;
    private final Roll roll;
    private final Spares spares;
    private final Figures figures;
    private final BallotWork work;
    private final MemberSelection selection;
    private final RollLock rollLock;
    private final Paper paper;
    private final BallotSignatures signatures;
    private final AuditTrail audit;
    private final DatabaseClock databaseClock;
    private final Clock clock;
    private final BallotSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate inTransaction;

    Preparation(
            BallotRepository ballots,
            BallotSetups setups,
            KeyHolders keyHolders,
            KeyWork keyWork,
            PortalCodes portalCodes,
            AuthorityCodes authorityCodes,
            BallotKeys keys,
            Roll roll,
            Spares spares,
            Figures figures,
            BallotWork work,
            MemberSelection selection,
            RollLock rollLock,
            Paper paper,
            BallotSignatures signatures,
            AuditTrail audit,
            DatabaseClock databaseClock,
            Clock clock,
            BallotSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.setups = setups;
        this.keyHolders = keyHolders;
        this.keyWork = keyWork;
        this.portalCodes = portalCodes;
        this.authorityCodes = authorityCodes;
        this.keys = keys;
        this.roll = roll;
        this.spares = spares;
        this.figures = figures;
        this.work = work;
        this.selection = selection;
        this.rollLock = rollLock;
        this.paper = paper;
        this.signatures = signatures;
        this.audit = audit;
        this.databaseClock = databaseClock;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.inTransaction = inTransaction;
    }

    /** Does what is left to do; nothing if the ballot is not being prepared. */
    void prepare(UUID ballotId) {
        var ballot = ballots.findById(ballotId).orElse(null);
        if (ballot == null || ballot.state() != BallotState.PREPARING) {
            return;
        }
        // Whoever makes the last key has it prepared; nothing is frozen for a ballot that nobody could count.
        // So does whoever makes the voting codes, in place of the portal.
        if (keyWork.waitsForKeys(ballotId) || authorityCodes.areWaitedFor(ballotId)) {
            return;
        }
        try {
            signatures.getReady();
            SealingKey key = keys.create(ballotId);
            BallotDraft draft = ballot.draft();
            Boolean frozen = inTransaction.execute(tx -> freezeRoll(ballotId, draft, key));
            if (!Boolean.TRUE.equals(frozen) || authorityCodes.areWaitedFor(ballotId)) {
                return;
            }
            String electionUuid = authorityCodes.electionUuid(ballotId).orElseGet(ElectionWriter::newUuid);
            Credentials credentials = authorityCodes
                    .handedIn(ballotId)
                    .orElseGet(() -> portalCodes.publicOnes(ballotId, electionUuid, key));
            inTransaction.executeWithoutResult(tx -> complete(ballotId, electionUuid, credentials, key));
        } catch (NobodyEntitled e) {
            work.fail(ballotId, Task.PREPARING, "ballot.failure.nobody-entitled");
        } catch (AuthorityOnRoll e) {
            work.fail(ballotId, Task.PREPARING, "ballot.failure.authority-on-roll");
        } catch (RuntimeException e) {
            work.fail(ballotId, Task.PREPARING, "ballot.failure.preparing");
            throw e;
        }
    }

    /** @return false if the ballot was cancelled meanwhile: then no credential is made */
    private boolean freezeRoll(UUID ballotId, BallotDraft draft, SealingKey key) {
        // Before the ballot, as merging does: members read here are members still when their entries are written.
        rollLock.take();
        Ballot ballot = ballots.lock(ballotId)
                .filter(locked -> locked.state() == BallotState.PREPARING)
                .orElse(null);
        if (ballot == null || roll.size(ballotId) > 0) {
            return ballot != null;
        }
        if (keyWork.waitsForKeys(ballotId)) {
            // One was lost since the last was made.
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        boolean byAuthority = authorityCodes.areMadeFor(ballotId);
        List<Roll.NewEntry> entries = new ArrayList<>();
        for (var candidate : selection.candidates(draft.electorate(), today)) {
            UUID id = UUID.randomUUID();
            entries.add(new Roll.NewEntry(
                    id,
                    candidate.memberId(),
                    candidate.workplaceCode(),
                    candidate.agreement(),
                    candidate.branch(),
                    byAuthority ? null : PortalCodes.make(id, key)));
        }
        if (entries.isEmpty()) {
            throw new NobodyEntitled();
        }
        var maker = authorityCodes.member(ballotId).orElse(null);
        if (maker != null && entries.stream().anyMatch(entry -> entry.memberId().equals(maker))) {
            throw new AuthorityOnRoll();
        }
        Collections.shuffle(entries, RANDOM);
        roll.insert(ballotId, entries);
        if (byAuthority) {
            authorityCodes.ask(ballot, entries.size(), settings.spares(entries.size()));
        } else {
            spares.insert(ballotId, PortalCodes.spares(settings.spares(entries.size()), key));
        }
        figures.start(ballotId, entries.size());
        events.publishEvent(new RollFrozen(ballotId, roll.parts(ballotId)));
        return true;
    }

    private void complete(UUID ballotId, String electionUuid, Credentials credentials, SealingKey key) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        // A key may be lost while codes are waited for: another is made then.
        if (ballot.state() != BallotState.PREPARING || keyWork.waitsForKeys(ballotId)) {
            return;
        }
        int entitled = roll.size(ballotId);
        if (credentials.size() != entitled + spares.numbers(ballotId).beyondRoll()) {
            throw new IllegalStateException("Not as many credentials as roll entries and spares");
        }
        Trustees trustees = Trustees.of(keyHolders.appoint(ballotId, key));
        var election = paper.election(electionUuid, trustees.publicKey(), ballot);
        setups.insert(ballotId, new BallotSetup(election, trustees, credentials));
        authorityCodes.freeze(ballotId, credentials);
        ballot.prepared(databaseClock.now());
        work.finish(ballotId, Task.PREPARING);
        audit.record(
                Actor.system(),
                "ballot.prepared",
                ballotId.toString(),
                Map.of(
                        "entitled",
                        Integer.toString(entitled),
                        "spares",
                        Integer.toString(credentials.size() - entitled),
                        "fingerprint",
                        election.fingerprint()));
    }

    private static final class AuthorityOnRoll extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class NobodyEntitled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
