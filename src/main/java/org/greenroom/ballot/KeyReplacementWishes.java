package org.greenroom.ballot;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approved;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.Roll;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is to take a key holder’s place, until two officers have decided; then it is done. */
@Component
class KeyReplacementWishes {

    record Wanted(int place, UUID accountId, String name) {}

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final AuthorityCodes authorityCodes;
    private final Roll roll;
    private final KeyMails mails;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    KeyReplacementWishes(
            BallotRepository ballots,
            KeyAssignments assignments,
            AuthorityCodes authorityCodes,
            Roll roll,
            KeyMails mails,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.authorityCodes = authorityCodes;
        this.roll = roll;
        this.mails = mails;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Does what two officers have decided, in the transaction of the approval. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Approved event) {
        var proposal = event.proposal();
        if (!proposal.kind().equals(KeyReplacements.KIND)) {
            return;
        }
        var ballot = lockWaiting(proposal.subjectId());
        var wanted = require(ballot.id());
        assignments.replace(ballot.id(), wanted.place(), wanted.accountId(), wanted.name());
        forget(ballot.id());
        mails.toHolder(ballot, assignments.of(ballot.id()).get(wanted.place() - 1), "make");
        var decidedBy = proposal.decidedBy();
        audit.record(
                decidedBy == null ? Actor.system() : decidedBy,
                "ballot.key-holder-replaced",
                ballot.id().toString(),
                Map.of("place", Integer.toString(wanted.place()), "by", wanted.name()));
    }

    /** @throws NotPossibleNow unless keys of this ballot are still being made */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ballot lockWaiting(UUID ballotId) {
        var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        if (!isWaiting(ballot)) {
            throw new NotPossibleNow("have a key holder replaced", ballot.state());
        }
        return ballot;
    }

    /**
     * Whether keys are still being made. Once the roll is frozen none is, whatever became of a key since; unless somebody
     * else makes the codes: then the paper, with the names on it, follows only when codes and keys are there.
     */
    boolean isWaiting(Ballot ballot) {
        return ballot.state() == BallotState.PREPARING
                && (roll.size(ballot.id()) == 0 || authorityCodes.areMadeFor(ballot.id()))
                && !assignments.of(ballot.id()).stream().allMatch(KeyHolder::hasKey);
    }

    Optional<Wanted> find(UUID ballotId) {
        return jdbc.sql("select place, account_id, name from ballot_key_replacement where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) ->
                        new Wanted(row.getInt("place"), row.getObject("account_id", UUID.class), row.getString("name")))
                .optional();
    }

    Wanted require(UUID ballotId) {
        return find(ballotId).orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID ballotId, Wanted wanted) {
        jdbc.sql("""
                        insert into ballot_key_replacement (ballot_id, place, account_id, name)
                        values (:ballot, :place, :account, :name)""")
                .param("ballot", ballotId)
                .param("place", wanted.place())
                .param("account", wanted.accountId())
                .param("name", wanted.name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID ballotId) {
        jdbc.sql("delete from ballot_key_replacement where ballot_id = :ballot")
                .param("ballot", ballotId)
                .update();
    }
}
