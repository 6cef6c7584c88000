package org.greenroom.approval;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person proposed or decided, for the file of own data. Called for the person alone. */
@Service
@Transactional(readOnly = true)
public class ProposalsOf {

    private final JdbcClient jdbc;

    ProposalsOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public List<Map<String, Object>> person(UUID person) {
        return jdbc.sql("""
                        select kind, proposed_at, state, decided_at, proposed_by, reason from proposal
                        where proposed_by = :person or decided_by = :person order by proposed_at
                        """)
                .param("person", person)
                .query((row, number) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("kind", row.getString("kind"));
                    entry.put(
                            "proposedAt",
                            row.getObject("proposed_at", OffsetDateTime.class).toInstant());
                    entry.put("byYou", person.equals(row.getObject("proposed_by", UUID.class)));
                    entry.put("state", row.getString("state"));
                    var decided = row.getObject("decided_at", OffsetDateTime.class);
                    if (decided != null) {
                        entry.put("decidedAt", decided.toInstant());
                    }
                    var reason = row.getString("reason");
                    if (reason != null) {
                        entry.put("reason", reason);
                    }
                    return entry;
                })
                .list();
    }
}
