package org.greenroom.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the officers that a ballot cannot open for want of a key or of voting codes, and holders that it is time to check
 * theirs; once each.
 */
@Component
class KeyAlarms {

    private static final String MISSING = "MISSING";
    private static final String CHECK = "CHECK";
    private static final String CODES = "CODES";

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final CodeAuthorityRows authorities;
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
            CodeAuthorityRows authorities,
            KeyMails mails,
            AlarmMails officers,
            BallotWork work,
            KeyHolderSettings settings,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.authorities = authorities;
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
                tx -> ballots.lock(ballotId).map(this::tell).orElse(""));
        // Tried again, it is noted again: what is missing is missing still, and only the mail is written once.
        if (missing != null
                && !missing.isEmpty()
                && !work.failure(ballotId, Task.PREPARING).equals(Optional.of(missing))) {
            work.fail(ballotId, Task.PREPARING, missing);
        }
    }

    /** @return what is missing for the opening, as the key of a sentence; empty if nothing is, or its time is to come */
    private String tell(Ballot ballot) {
        var now = clock.now();
        var opensAt = ballot.opensAt() == null ? ballot.closesAt() : ballot.opensAt();
        if (opensAt == null) {
            return "";
        }
        var holders = assignments.of(ballot.id());
        if (ballot.state() == BallotState.PREPARING && !now.isBefore(opensAt)) {
            var missing = holders.stream().filter(holder -> !holder.hasKey()).toList();
            if (!missing.isEmpty()) {
                var names = missing.stream().map(KeyHolder::name).collect(Collectors.joining(", "));
                tellOfficers(ballot, MISSING, "missing", names, now);
                return "ballot.failure.keys-missing";
            }
            var authority = authorities
                    .find(ballot.id())
                    .filter(CodeAuthority::isWaitedFor)
                    .orElse(null);
            if (authority == null) {
                return "";
            }
            tellOfficers(ballot, CODES, "codes-missing", authority.name(), now);
            var closesAt = ballot.closesAt();
            return closesAt != null && !now.isBefore(closesAt)
                    ? "ballot.failure.codes-too-late"
                    : "ballot.failure.codes-missing";
        }
        if (ballot.state() == BallotState.SCHEDULED
                && !now.isBefore(opensAt.minus(settings.checkBefore()))
                && first(ballot.id(), CHECK, now)) {
            holders.stream()
                    .filter(holder -> holder.checkedOn() == null)
                    .forEach(holder -> mails.toHolder(ballot, holder, "check"));
        }
        return "";
    }

    private void tellOfficers(Ballot ballot, String kind, String mail, String names, Instant now) {
        if (first(ballot.id(), kind, now)) {
            officers.each(officer -> mails.toOfficer(officer, ballot, mail, names));
        }
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
