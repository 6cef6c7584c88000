package org.greenroom.ballot;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.BallotKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start after a restore: what the restore marked goes into the audit trail and the logs of the ballots. */
@Component
public class RestoreNotes {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreNotes.class);

    private final JdbcClient jdbc;
    private final BallotRepository ballots;
    private final IncidentRows incidents;
    private final BallotKeys keys;
    private final AuditTrail audit;

    RestoreNotes(JdbcClient jdbc, BallotRepository ballots, IncidentRows incidents, BallotKeys keys, AuditTrail audit) {
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.incidents = incidents;
        this.keys = keys;
        this.audit = audit;
    }

    /** Once for each restore, whichever node is first. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void note() {
        var marks = jdbc.sql("select id, as_of from restore_mark where noted = false for update")
                .query((row, number) ->
                        new Mark(row.getString("id"), String.valueOf(row.getObject("as_of", OffsetDateTime.class))))
                .list();
        if (marks.isEmpty()) {
            return;
        }
        var all = ballots.findAll();
        var held = all.stream().filter(Ballot::isSuspended).toList();
        var since = openedSince(all);
        for (var mark : marks) {
            audit.record(
                    Actor.system(),
                    "database.restored",
                    mark.id(),
                    Map.of(
                            "asOf",
                            mark.asOf(),
                            "ballotsSuspended",
                            String.valueOf(held.size()),
                            "ballotsOpenedSince",
                            String.valueOf(since.size())));
        }
        held.forEach(ballot -> incidents.note(ballot.id(), IncidentKind.SUSPENDED, "", Actor.system()));
        jdbc.sql("update restore_mark set noted = true where noted = false").update();
        LOG.warn(
                "The database was restored from a backup: {} ballots are suspended until two officers decide",
                held.size());
        if (!since.isEmpty()) {
            LOG.warn("Opened after that backup, so that their keys are there and they are not: {}", since);
        }
    }

    /** Ballots with a key that the backup does not know, or only as drafts: their votes are lost with the database. */
    private List<String> openedSince(List<Ballot> all) {
        Set<UUID> opened = all.stream()
                .filter(ballot -> ballot.state().compareTo(BallotState.PREPARING) >= 0)
                .map(Ballot::id)
                .collect(Collectors.toSet());
        return keys.present().stream()
                .filter(id -> !opened.contains(id))
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    private record Mark(String id, String asOf) {}
}
