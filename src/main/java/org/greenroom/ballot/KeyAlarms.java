package org.greenroom.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the officers that a ballot cannot open for want of a key, and holders that it is time to check theirs; once each. */
@Component
class KeyAlarms {

    private static final String MISSING = "MISSING";
    private static final String CHECK = "CHECK";

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final KeyMails mails;
    private final AlarmMails officers;
    private final BallotWork work;
    private final KeyHolderSettings settings;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate inTransaction;

    KeyAlarms(
            BallotRepository ballots,
            KeyAssignments assignments,
            KeyMails mails,
            AlarmMails officers,
            BallotWork work,
            KeyHolderSettings settings,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.mails = mails;
        this.officers = officers;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
        this.inTransaction = inTransaction;
    }

    void look(UUID ballotId) {
        if (assignments.of(ballotId).isEmpty()) {
            return;
        }
        var missing = inTransaction.execute(
                tx -> ballots.lock(ballotId).map(this::tell).orElse(false));
        if (Boolean.TRUE.equals(missing)) {
            work.fail(ballotId, Task.PREPARING, "ballot.failure.keys-missing");
        }
    }

    /** @return whether officers were just told that keys are missing */
    private boolean tell(Ballot ballot) {
        var now = clock.now();
        var opensAt = ballot.opensAt() == null ? ballot.closesAt() : ballot.opensAt();
        if (opensAt == null) {
            return false;
        }
        var holders = assignments.of(ballot.id());
        if (ballot.state() == BallotState.PREPARING && !now.isBefore(opensAt)) {
            var missing = holders.stream().filter(holder -> !holder.hasKey()).toList();
            return !missing.isEmpty() && tellOfficers(ballot, missing, now);
        }
        if (ballot.state() == BallotState.SCHEDULED
                && !now.isBefore(opensAt.minus(settings.checkBefore()))
                && first(ballot.id(), CHECK, now)) {
            holders.stream()
                    .filter(holder -> holder.checkedOn() == null)
                    .forEach(holder -> mails.toHolder(ballot, holder, "check"));
        }
        return false;
    }

    private boolean tellOfficers(Ballot ballot, List<KeyHolder> missing, Instant now) {
        if (!first(ballot.id(), MISSING, now)) {
            return false;
        }
        var names = missing.stream().map(KeyHolder::name).collect(Collectors.joining(", "));
        officers.each(officer -> mails.toOfficer(officer, ballot, "missing", names));
        return true;
    }

    private boolean first(UUID ballotId, String kind, Instant now) {
        var told = jdbc.sql("select count(*) from ballot_key_notice where ballot_id = :ballot and kind = :kind")
                .param("ballot", ballotId)
                .param("kind", kind)
                .query(Long.class)
                .single();
        if (told > 0) {
            return false;
        }
        jdbc.sql("insert into ballot_key_notice (ballot_id, kind, told_on) values (:ballot, :kind, :day)")
                .param("ballot", ballotId)
                .param("kind", kind)
                .param("day", LocalDate.ofInstant(now, Times.ZONE))
                .update();
        return true;
    }
}
