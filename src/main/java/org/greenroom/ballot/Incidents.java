package org.greenroom.ballot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incident log of a ballot, for officers and scrutineers. Entries are never changed or taken away; what is wrong is put
 * right by a further one. None may tell when somebody voted, nor name a voter: the page says so at the field.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('RETURNING_OFFICER','SCRUTINEER')")
public class Incidents {

    private final BallotRepository ballots;
    private final IncidentRows rows;
    private final AuditTrail audit;
    private final CurrentUser currentUser;

    Incidents(BallotRepository ballots, IncidentRows rows, AuditTrail audit, CurrentUser currentUser) {
        this.ballots = ballots;
        this.rows = rows;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** All entries, the newest first. @throws UnknownBallot if there is no such ballot */
    @Transactional(readOnly = true)
    public List<Incident> of(UUID ballotId) {
        require(ballotId);
        return rows.of(ballotId);
    }

    /**
     * Adds an entry.
     *
     * @param corrects the entry of this ballot that it puts right; null for one of its own
     * @throws WordsRefused when nothing is written, too much, or the other entry is none of this ballot
     */
    public UUID write(UUID ballotId, String said, @Nullable UUID corrects) {
        require(ballotId);
        var words = WordsRefused.require(said);
        if (corrects != null
                && rows.of(ballotId).stream().noneMatch(entry -> entry.id().equals(corrects))) {
            throw new WordsRefused(WordsRefused.Reason.UNKNOWN);
        }
        var by = currentUser.require().actor();
        UUID id = rows.insert(ballotId, IncidentKind.WRITTEN, words, corrects, by);
        audit.record(by, "ballot.incident", ballotId.toString(), Map.of("entry", id.toString()));
        return id;
    }

    private void require(UUID ballotId) {
        if (!ballots.existsById(ballotId)) {
            throw new UnknownBallot();
        }
    }
}
