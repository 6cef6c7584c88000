package org.greenroom.audit;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the trail about one person, for the file of own data. Called for the person alone. */
@Service
@Transactional(readOnly = true)
public class TrailAbout {

    private final JdbcClient jdbc;

    TrailAbout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the person did and what was done to the person's account or entry on the roll, the oldest first. Who else acted
     * is named by the office on request only.
     */
    public List<Map<String, Object>> person(UUID account, @Nullable UUID member) {
        return jdbc.sql("""
                        select at, action, subject, actor_id from audit_entry
                        where actor_id = :account or subject like :aboutAccount or subject like :aboutMember
                        order by seq
                        """)
                .param("account", account)
                .param("aboutAccount", "%" + account)
                .param("aboutMember", "%" + (member == null ? account : member))
                .query((row, number) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("at", row.getObject("at", OffsetDateTime.class).toInstant());
                    entry.put("action", row.getString("action"));
                    entry.put("subject", row.getString("subject"));
                    entry.put("byYou", account.equals(row.getObject("actor_id", UUID.class)));
                    return entry;
                })
                .list();
    }
}
